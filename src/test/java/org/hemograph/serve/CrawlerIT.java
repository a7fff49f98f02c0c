package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every IRI of ours in the bundled base, wherever in a statement it stands, is something to look at
 * and something to read by machine; no page leads to nothing.
 */
class CrawlerIT {
  private static final Namespaces OURS = Namespaces.DEFAULT;
  private static final Map<String, Lang> DATA =
      Map.of(
          "text/turtle", Lang.TURTLE,
          "application/ld+json", Lang.JSONLD11,
          "application/n-triples", Lang.NTRIPLES);

  /** So many links of one family are followed. */
  private static final int A_FAMILY = 40;

  private static ServedBase served;
  private static Set<String> paths;

  @BeforeAll
  static void start() {
    served = ServedBase.alone();
    paths = paths();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void everyIriIsAPageAndThreeDocumentsOfData_andNoPageLeadsToNothing() {
    assertTrue(paths.size() > 2_500, () -> "too few IRIs found: " + paths.size());
    try (Crawler crawler = new Crawler(served.url())) {
      long begun = System.nanoTime();
      crawler.each(paths, path -> readPage(crawler, path));
      long pages = System.nanoTime();
      crawler.each(paths, path -> readData(crawler, path));
      long data = System.nanoTime();
      int links = followLinks(crawler);
      long end = System.nanoTime();
      System.out.printf(
          "%d IRIs: pages %.1f s, data %.1f s, %d more links %.1f s%n",
          paths.size(), (pages - begun) / 1e9, (data - pages) / 1e9, links, (end - data) / 1e9);
      assertEquals("", told(crawler.dead()), () -> crawler.dead().size() + " are dead");
    }
  }

  private static void readPage(Crawler crawler, String path) {
    HttpResponse<String> page = crawler.dereference(path, "text/html");
    crawler.read(page.uri().getRawPath(), page.body());
  }

  private static void readData(Crawler crawler, String path) {
    DATA.forEach(
        (accept, lang) -> {
          HttpResponse<String> data = crawler.dereference(path, accept);
          var graph = GraphFactory.createDefaultGraph();
          try {
            RDFParser.fromString(data.body(), lang).parse(graph);
          } catch (RiotException e) {
            throw new AssertionError(path + " as " + accept + ": " + e.getMessage(), e);
          }
          assertTrue(graph.size() > 0, () -> path + " as " + accept + " says nothing");
        });
  }

  /** Where the pages lead besides each other; a page that was read already is not read again. */
  private static int followLinks(Crawler crawler) {
    Set<String> done = new TreeSet<>();
    paths.forEach(path -> done.add(path.replaceFirst("^/id/", "/page/")));
    List<String> rest = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    Map<String, Integer> asked = new TreeMap<>();
    for (String address : crawler.leading().keySet()) {
      String path = address.replaceFirst("#.*$", "");
      // The data of things was read above, each by its content type.
      String document =
          path.replaceFirst("^/data/", "/page/").replaceFirst("\\.(ttl|jsonld|nt|rdf|trig)$", "");
      boolean often = asked.merge(family(path), 1, Integer::sum) > A_FAMILY;
      if (!done.contains(document) && !often && seen.add(path)) {
        rest.add(path);
      }
    }
    crawler.each(
        rest,
        path -> {
          HttpResponse<String> answer = crawler.get(path, "text/html,*/*;q=0.8");
          int status = answer.statusCode();
          assertTrue(
              status == 200 || status == 303 || status == 302,
              () -> status + " from " + crawler.leading().get(path));
          if (Crawler.mediaType(answer).equals("text/html") && !path.contains("?")) {
            crawler.read(path, answer.body());
          }
        });
    for (String address : Set.copyOf(crawler.leading().keySet())) {
      crawler
          .missingAnchor(address)
          .ifPresent(
              a -> crawler.dead().put(a, "no such anchor, from " + crawler.leading().get(a)));
    }
    return rest.size();
  }

  /**
   * The same question about other things, the same picture of other things and what is around them
   * differ by the thing only, and all things were read above.
   */
  private static String family(String path) {
    String question = path.replaceAll("=[^&]*", "=");
    return question.replaceFirst(
        "^(/figure/[a-z-]+/[a-z-]+|/neighbours/[a-z-]+)/.*?(\\.svg|\\.csv|\\.json)?$", "$1 $2");
  }

  /** The dead ones by the beginning of their path, some of each. */
  private static String told(Map<String, String> dead) {
    Map<String, List<String>> kinds = new TreeMap<>();
    new TreeMap<>(dead)
        .forEach(
            (path, why) -> {
              String kind = path.replaceFirst("^(/[a-z]+/[a-z-]+).*$", "$1");
              kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(path + ": " + why);
            });
    StringBuilder told = new StringBuilder();
    kinds.forEach(
        (kind, some) -> {
          told.append(kind).append(' ').append(some.size()).append('\n');
          some.stream().limit(4).forEach(one -> told.append("  ").append(one).append('\n'));
        });
    return told.toString();
  }

  /** The local path of every IRI of ours that stands anywhere in the data. */
  private static Set<String> paths() {
    Set<String> found = new TreeSet<>();
    served
        .store()
        .read(
            dataset -> {
              dataset
                  .find()
                  .forEachRemaining(
                      (Quad quad) -> {
                        for (Node node :
                            List.of(
                                quad.getGraph(),
                                quad.getSubject(),
                                quad.getPredicate(),
                                quad.getObject())) {
                          if (node.isURI()) {
                            path(node.getURI(), found);
                          }
                        }
                      });
              return found.size();
            });
    return found;
  }

  /** A fragment is a part of the document that the rest of its IRI leads to (RFC 3986, 3.5). */
  private static void path(String iri, Set<String> found) {
    String document = iri.replaceFirst("#.*$", "");
    String base = OURS.base();
    if (iri.startsWith(HG.NS) || iri.startsWith(HGC.NS) || iri.startsWith(base)) {
      found.add("/" + document.substring(base.length()));
    }
  }
}
