package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code /cite} where there is very much to cite. */
class CiteLimitsIT {
  private static final int MANY = 2_100;

  private static ServedBase served;

  @BeforeAll
  static void serve() {
    StringBuilder many =
        new StringBuilder(
            """
            @base <https://w3id.org/hemograph/> .
            @prefix hg: <https://w3id.org/hemograph/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <graph/ris/many> {
            """);
    for (int i = 0; i < MANY; i++) {
      many.append(
          "<id/publication/many-%s> a hg:Publication ; rdfs:label \"Thrombolith %s\"@en .\n"
              .formatted(i, i));
    }
    many.append('}');
    served =
        ServedBase.with(dataset -> RDFParser.fromString(many.toString(), Lang.TRIG).parse(dataset));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void aBibliographyOfTooMuch_saysWhatToTakeInstead() {
    HttpResponse<String> refused = served.get("/cite.txt?of=all");
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("at most 2000 references"), refused.body());
    HttpResponse<String> file = served.get("/cite.ris?of=all");
    assertEquals(200, file.statusCode());
    assertTrue(file.body().split("TY  - ").length > MANY);
  }

  @Test
  void hitsBeyondThoseLookedAt_areTold() {
    HttpResponse<String> cited = served.get("/cite.ris?q=thrombolith");
    assertEquals(1000, cited.body().split("TY  - ").length - 1);
    String left = cited.headers().firstValue("X-Left-Out").orElse("");
    assertTrue(left.matches("[0-9]+ hits of the search.* only the first 1000 are looked at"), left);
  }

  private static String found(String words) {
    return served.get("/search?stay=1&q=" + words, "Accept", "text/html").body();
  }

  @Test
  void wordsThatNothingHas_findNothing() {
    HttpResponse<String> cited = served.get("/cite.ris?q=ianalumabb");
    assertEquals("0", cited.headers().firstValue("X-Total-Count").orElse(""));
    assertFalse(found("ianalumabb").contains("/cite?q="));
    assertTrue(found("ianalumab").contains("/cite?q=ianalumab"));
  }
}
