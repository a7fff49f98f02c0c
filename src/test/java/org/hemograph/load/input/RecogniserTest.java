package org.hemograph.load.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniserTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "ctgov | {\"protocolSection\":{\"identificationModule\":{",
        "ctgov | [ {\"protocolSection\":{}} ]",
        "ctgov | {\"totalCount\":1,\"studies\":[",
        "ctgov | {\"FullStudiesResponse\":{\"APIVrs\":\"1.01\"",
        "ctgov | {\"hasResults\":false,\"derivedSection\":{}}",
        "csl-json | [{\"id\":\"x\",\"type\":\"article-journal\"}]",
        "csl-json | {\"type\":\"book\",\"title\":\"T\"}",
        "jsonld | {\"@context\":{},\"id\":\"x\",\"type\":\"y\",\"title\":\"z\"}",
        "jsonld | [{\"@id\":\"https://a.org/s\"}]",
        "none | {\"name\":\"package\",\"version\":\"1\"}",
        "none | []",
        "pubmed | <?xml version='1.0'?><!DOCTYPE PubmedArticleSet PUBLIC 'a' 'b'><PubmedArticleSet>",
        "pubmed | <!-- <rdf:RDF> --><PubmedArticle><x/>",
        "pubmed | <!DOCTYPE PubmedArticleSet [<!ENTITY a 'b'>]><PubmedArticleSet>",
        "rdfxml | <?xml version='1.0'?><rdf:RDF xmlns:rdf='x'>",
        "rdfxml | <a:b xmlns:a='x' xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>",
        "none | <!DOCTYPE html><html>",
        "ris | TY  - JOUR~TI  - x~ER  - ",
        "ris | 1.~TY  - JOUR",
        "ris | TY  -~ER  -",
        "ris | AU  - A~TI  - B~PY  - 2020~",
        "ris | FN Clarivate Analytics Web of Science~VR 1.0~PT J~AU X, Y",
        "nbib | ~PMID- 12345~OWN - NLM",
        "turtle | <https://a.org/s> a <https://a.org/T> ; <https://a.org/p> 1 .",
        "ntriples | <https://a.org/s> <https://a.org/p> <https://a.org/o> .",
        "trig | @prefix a: <https://a.org/> .",
        "table | id,label,kind,url,doi,pmid",
        "none | just words"
      })
  void contentTellsTheFormat(String format, String head) {
    String name = format.equals("turtle") ? "x.ttl" : format.equals("table") ? "x.csv" : "x";
    assertEquals(
        format, recognised(head.replace('~', '\n').getBytes(StandardCharsets.UTF_8), name));
  }

  @Test
  void theNameDoesNotMislead() {
    assertEquals("nbib", recognised("PMID- 1\n".getBytes(StandardCharsets.UTF_8), "x.ttl"));
    assertEquals("ctgov", recognised("{\"studies\":[]}".getBytes(StandardCharsets.UTF_8), "x.csv"));
  }

  @Test
  void theNameHelpsWhereTheContentSaysNothing() {
    assertEquals("ris", recognised("nothing of it".getBytes(StandardCharsets.UTF_8), "x.ris"));
    assertEquals("nbib", recognised("nothing of it".getBytes(StandardCharsets.UTF_8), "x.NBIB"));
  }

  @Test
  void otherEncodingsAreRecognisedToo() {
    for (var charset : Arrays.asList(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      assertEquals("ris", recognised("TY  - JOUR\n".getBytes(charset), "x"));
      assertEquals("ctgov", recognised("{\"studies\":[]}".getBytes(charset), "x"));
    }
    assertEquals("ris", recognised("\uFEFFTY  - JOUR\n".getBytes(StandardCharsets.UTF_8), "x"));
  }

  @Test
  void longRunsOfOneKindAreRecognisedWithoutDeepRecursion() {
    String quad = "<https://a.org/s> <https://a.org/p> \"" + "x\\\\".repeat(15_000) + "\" .\n";
    assertEquals("ntriples", recognised(quad.getBytes(StandardCharsets.UTF_8), "x"));
    String comments = "# said\n".repeat(8_000) + "@prefix a: <https://a.org/> .\n";
    assertEquals("turtle", recognised(comments.getBytes(StandardCharsets.UTF_8), "x.ttl"));
    assertEquals("trig", recognised(comments.getBytes(StandardCharsets.UTF_8), "x"));
    String lines = "FN x\n".repeat(13_000) + "PT J\n";
    assertEquals("none", recognised(lines.getBytes(StandardCharsets.UTF_8), "x"));
  }

  @Test
  @Timeout(5)
  void blankLinesTakeNoTime() {
    String blank = "x" + "\n".repeat(Recogniser.HEAD - 1);
    assertEquals("none", recognised(blank.getBytes(StandardCharsets.UTF_8), "x"));
    String indented = "1.\n\n \tTY  - JOUR\n";
    assertEquals("ris", recognised(indented.getBytes(StandardCharsets.UTF_8), "x"));
  }

  @Test
  void aBeginningThatEndsInTheMiddleIsEnough() {
    String long64 = "{\"protocolSection\":{\"a\":\"" + "x".repeat(70_000);
    byte[] head = Arrays.copyOf(long64.getBytes(StandardCharsets.UTF_8), Recogniser.HEAD);
    assertEquals("ctgov", recognised(head, "x"));
  }

  @Test
  void nestingWithoutEndDoesNotHarm() {
    assertEquals(
        "ctgov",
        recognised(
            ("{\"protocolSection\":" + "[".repeat(60_000)).getBytes(StandardCharsets.UTF_8), "x"));
  }

  private static String recognised(byte[] head, String name) {
    return Recogniser.recognise(head, name).map(InputFormat::label).orElse("none");
  }
}
