package org.hemograph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hemograph.query.CuratedQuery.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AcceptTest {
  private static final List<Format> OFFERED =
      List.of(Format.HTML, Format.JSON, Format.SRJ, Format.SRX, Format.CSV, Format.TSV);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | HTML",
        "*/* | HTML",
        "text/csv | CSV",
        "TEXT/CSV | CSV",
        "text/* | HTML",
        "text/*, text/html;q=0 | CSV",
        "application/json | JSON",
        "application/sparql-results+json | SRJ",
        "application/sparql-results+json, application/json;q=0.9 | SRJ",
        "application/json;q=0.5, text/csv;q=0.6 | CSV",
        "application/json;q=0.5,text/csv;q=0.5 | JSON",
        "text/csv;q=0.5, */*;q=0.1 | CSV",
        "*/*;q=0.1, text/html;q=0 | JSON",
        "text/html;q=0.2, text/*;q=0.9 | CSV",
        "text/csv; charset=utf-8 | CSV",
        "text/csv ; q=1.000 | CSV",
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8 | HTML",
        "application/xml | none",
        "application/pdf, image/* | none",
        "text/csv;q=0 | none",
        "*/*;q=0 | none",
        "text/csv;q=2, application/json;q=0.1 | JSON",
        "text/csv;q=abc, application/json;q=0.1 | JSON",
        "nonsense, text/csv | CSV",
        "*/csv, text/csv;q=0.1 | CSV",
        ", , text/csv | CSV",
        "text/csv;q=0.7;level=1, application/json;q=0.6 | CSV",
        "application/json;profile=\"a, b; q=1\", text/csv;q=0.2 | CSV",
        "text/tab-separated-values;q=0.001 | TSV",
      })
  void theBestIsTaken(String header, String format) {
    assertEquals(
        format,
        Accept.parse(header == null ? "" : header).best(OFFERED).map(Enum::name).orElse("none"));
  }

  @Test
  void ofNothingOfferedNothingIsTaken() {
    assertEquals(true, Accept.parse("*/*").best(List.of()).isEmpty());
  }

  @Test
  void anEndlessHeaderIsCut() {
    String header = "a/b,".repeat(100_000) + "text/csv";
    assertEquals(true, Accept.parse(header).best(OFFERED).isEmpty());
  }

  @Test
  void statementsAreNegotiatedAmongSyntaxes() {
    List<Format> syntaxes = Format.writtenFor(Kind.STATEMENTS);
    assertEquals(Format.TURTLE, Accept.parse("*/*").best(syntaxes).orElseThrow());
    assertEquals(
        Format.JSONLD,
        Accept.parse("application/ld+json, text/turtle;q=0.9").best(syntaxes).orElseThrow());
  }
}
