package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.jena.graph.Node;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Input as it really comes: each kind of it has one outcome, a place and a message that says what
 * to do. Nothing of a refused file is stored, and nothing damaged ever.
 */
class BadInputTest {
  private static final Charset LATIN_1 = StandardCharsets.ISO_8859_1;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final Pattern JAVA_WORDS =
      Pattern.compile(
          "Exception|Error\\b|java|\\borg\\.|\\bcom\\.|\\bat [a-z]+\\.|StreamRead|\\(\\)");

  @TempDir Path folder;

  /** What one input comes to. */
  private record Case(
      String name, String file, byte[] bytes, Outcome outcome, long imported, String... told) {}

  private static Case of(String name, String file, String text, Outcome o, long n, String... told) {
    return new Case(name, file, text.getBytes(StandardCharsets.UTF_8), o, n, told);
  }

  private static Case raw(String name, String file, byte[] b, Outcome o, long n, String... told) {
    return new Case(name, file, b, o, n, told);
  }

  /** A study with more in its identification and beside it. */
  private static String study(String nct, String inIdentification, String beside) {
    return """
        {"protocolSection":{"identificationModule":{"nctId":"%s"%s},
         "statusModule":{"overallStatus":"COMPLETED"},
         "designModule":{"studyType":"INTERVENTIONAL"}%s}}"""
        .formatted(nct, inIdentification, beside);
  }

  private static String study(String nct) {
    return study(nct, "", "");
  }

  private static Stream<Case> registry() {
    String good = study("NCT99000001");
    return Stream.of(
        of("one record", "a.json", good, Outcome.ACCEPT, 1),
        of("a byte order mark", "a.json", "\uFEFF" + good, Outcome.ACCEPT, 1),
        raw(
            "UTF-16",
            "a.json",
            ("\uFEFF" + good).getBytes(StandardCharsets.UTF_16BE),
            Outcome.ACCEPT,
            1),
        of(
            "a truncated array",
            "a.json",
            "[" + good + "," + good.substring(0, 40),
            Outcome.REJECT,
            0,
            "line",
            "byte"),
        of("a truncated page", "a.json", "{\"studies\":[" + good + ",", Outcome.REJECT, 0, "line"),
        of(
            "JSON Lines with a broken line",
            "a.jsonl",
            study("NCT99000001").replace("\n", " ")
                + "\n{\"protocolSection\": oops}\n"
                + study("NCT99000002").replace("\n", " "),
            Outcome.SKIP,
            2,
            "line 2"),
        of(
            "a wrong type",
            "a.json",
            study("NCT99000001", ",\"briefTitle\":{\"a\":1}", ""),
            Outcome.WARN,
            1,
            "/protocolSection/identificationModule/briefTitle"),
        of(
            "nulls",
            "a.json",
            study(
                "NCT99000001",
                ",\"briefTitle\":null,\"acronym\":null",
                ",\"armsInterventionsModule\":null"),
            Outcome.ACCEPT,
            1),
        of(
            "a name twice",
            "a.json",
            study("NCT99000001", ",\"nctId\":\"NCT99000009\"", ""),
            Outcome.SKIP,
            0,
            "nctId",
            "twice"),
        of(
            "an id twice",
            "a.json",
            "[" + good + "," + study("NCT99000001", ",\"briefTitle\":\"Other\"", "") + "]",
            Outcome.WARN,
            1,
            "NCT99000001"),
        of("NaN", "a.json", good.replace("\"COMPLETED\"", "NaN"), Outcome.REJECT, 0, "line"),
        of(
            "a number of 23 digits",
            "a.json",
            study("NCT99000001", "", ",\"x\":0")
                .replace("\"x\":0", "\"designModule2\":{},\"designModule3\":1")
                .replace(
                    "\"studyType\":\"INTERVENTIONAL\"",
                    "\"studyType\":\"INTERVENTIONAL\",\"enrollmentInfo\":{\"count\":12345678901234567890123,\"type\":\"ACTUAL\"}"),
            Outcome.WARN,
            1,
            "enrollmentInfo/count"),
        of(
            "a date that is none",
            "a.json",
            good.replace(
                "\"overallStatus\"",
                "\"startDateStruct\":{\"date\":\"2025-13-40\"},\"overallStatus\""),
            Outcome.WARN,
            1,
            "2025-13-40",
            "startDateStruct"),
        of(
            "an NCT number with IRI characters",
            "a.json",
            "[" + study("NCT0000000> <x:y> <z") + "," + good + "]",
            Outcome.SKIP,
            1,
            "nctId"),
        of(
            "an NCT number with SPARQL characters",
            "a.json",
            study("NCT00000001\\\" } ; DROP ALL #"),
            Outcome.SKIP,
            0,
            "nctId"),
        of(
            "nesting 100,000 deep",
            "a.json",
            "[".repeat(100_000) + "]".repeat(100_000),
            Outcome.REJECT,
            0,
            "nothing that can be imported"), // so deep, no record ever begins
        of(
            "nesting 100,000 deep within a page",
            "a.json",
            "{\"studies\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
            Outcome.REJECT,
            0,
            "nest"),
        of(
            "a deep member of a record",
            "a.json",
            study("NCT99000001", "", ",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000)),
            Outcome.REJECT,
            0,
            "nest"),
        of(
            "a dangling arm label",
            "a.json",
            study(
                "NCT99000001",
                "",
                ",\"armsInterventionsModule\":{\"armGroups\":[{\"label\":\"A\",\"type\":\"EXPERIMENTAL\",\"interventionNames\":[\"Drug: Q\"]}],\"interventions\":[{\"type\":\"DRUG\",\"name\":\"Q\",\"armGroupLabels\":[\"A\",\"Nowhere\"]}]}"),
            Outcome.WARN,
            1,
            "Nowhere"),
        of(
            "the old interface",
            "a.json",
            "{\"FullStudiesResponse\":{\"APIVrs\":\"1\",\"FullStudies\":[]}}",
            Outcome.REJECT,
            0,
            "/api/v2"),
        of(
            "HTML in a field",
            "a.json",
            study("NCT99000001", ",\"briefTitle\":\"<script>alert(1)</script> of Q\"", ""),
            Outcome.ACCEPT,
            1),
        of(
            "control characters",
            "a.json",
            study("NCT99000001", ",\"briefTitle\":\"A\\u0000B\\u0007C\"", ""),
            Outcome.WARN,
            1,
            "control characters"),
        of(
            "half a surrogate pair",
            "a.json",
            study("NCT99000001", ",\"briefTitle\":\"A\\ud800B\"", ""),
            Outcome.WARN,
            1,
            "damaged"),
        of(
            "U+FFFD in the source",
            "a.json",
            study("NCT99000001", ",\"briefTitle\":\"A\uFFFDB\"", ""),
            Outcome.WARN,
            1,
            "damaged"),
        raw(
            "invalid UTF-8",
            "a.json",
            study("NCT99000001", ",\"briefTitle\":\"Müller\"", "").getBytes(LATIN_1),
            Outcome.REJECT,
            0,
            "UTF-8"),
        of("no studies", "a.json", "{\"studies\":[]}", Outcome.REJECT, 0, "no "),
        of("an empty file", "a.json", "", Outcome.REJECT, 0, "empty"),
        of("something else", "a.json", "{\"colour\":\"red\"}", Outcome.REJECT, 0, "--as"));
  }

  private static String article(String doctype, String title) {
    return "<?xml version=\"1.0\"?>\n"
        + doctype
        + "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>999999901</PMID><Article><Journal><Title>J</Title>"
        + "<JournalIssue><PubDate><Year>2024</Year></PubDate></JournalIssue></Journal><ArticleTitle>"
        + title
        + "</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>";
  }

  private static Stream<Case> pubmed() {
    return Stream.of(
        of("an article", "a.xml", article("", "On Q"), Outcome.ACCEPT, 1),
        of(
            "an external DTD, never fetched",
            "a.xml",
            article(
                "<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle//EN\" \"http://127.0.0.1:1/pubmed.dtd\">\n",
                "On Q"),
            Outcome.ACCEPT,
            1),
        of(
            "an entity of its own",
            "a.xml",
            article("<!DOCTYPE PubmedArticleSet [<!ENTITY q \"Q\">]>\n", "On &q;"),
            Outcome.REJECT,
            0,
            "ntit"),
        of(
            "an external entity",
            "a.xml",
            article(
                "<!DOCTYPE PubmedArticleSet [<!ENTITY q SYSTEM \"file:///etc/passwd\">]>\n",
                "On &q;"),
            Outcome.REJECT,
            0,
            "ntit"),
        of(
            "a billion laughs",
            "a.xml",
            article(
                "<!DOCTYPE PubmedArticleSet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>\n",
                "&b;"),
            Outcome.REJECT,
            0,
            "ntit"),
        raw(
            "Latin-1 declared",
            "a.xml",
            article("", "On Müller")
                .replace("\"1.0\"?", "\"1.0\" encoding=\"ISO-8859-1\"?")
                .getBytes(LATIN_1),
            Outcome.ACCEPT,
            1),
        raw(
            "Latin-1 not declared",
            "a.xml",
            article("", "On Müller").getBytes(LATIN_1),
            Outcome.REJECT,
            0,
            "UTF-8"),
        of(
            "a truncated file",
            "a.xml",
            article("", "On Q").substring(0, 200),
            Outcome.REJECT,
            0,
            "line"),
        of(
            "an empty set",
            "a.xml",
            "<PubmedArticleSet></PubmedArticleSet>",
            Outcome.REJECT,
            0,
            "no article"),
        of(
            "deleted citations",
            "a.xml",
            article("", "On Q")
                .replace(
                    "</PubmedArticleSet>",
                    "<DeleteCitation><PMID>999999902</PMID></DeleteCitation></PubmedArticleSet>"),
            Outcome.WARN,
            1,
            "PubMed has deleted 1 record"),
        of(
            "only deleted citations",
            "a.xml",
            "<PubmedArticleSet><DeleteCitation><PMID>999999902</PMID></DeleteCitation></PubmedArticleSet>",
            Outcome.WARN,
            0,
            "PubMed has deleted 1 record"));
  }

  private static Stream<Case> ris() {
    String one = "TY  - JOUR\nTI  - On Q\nAU  - Doe, Jane\nPY  - 2024\nDO  - 10.5555/q1\nER  - \n";
    return Stream.of(
        of("a reference", "a.ris", one, Outcome.ACCEPT, 1),
        of(
            "mixed line ends",
            "a.ris",
            one.replace("AU", "\rAU").replace("\nPY", "\r\nPY"),
            Outcome.ACCEPT,
            1),
        of(
            "without ER",
            "a.ris",
            one.replace("ER  - \n", "") + one.replace("q1", "q2"),
            Outcome.WARN,
            2,
            "ER"),
        of(
            "without TY",
            "a.ris",
            one + one.replace("TY  - JOUR\n", "").replace("q1", "q2"),
            Outcome.SKIP,
            1,
            "TY"),
        raw(
            "Windows-1252",
            "a.ris",
            one.replace("Doe", "Müller").getBytes(WINDOWS),
            Outcome.WARN,
            1,
            "Windows-1252"),
        of("a bad year", "a.ris", one.replace("2024", "20x4"), Outcome.WARN, 1, "20x4"),
        of(
            "Web of Science",
            "a.ris",
            "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Doe, J\nTI On Q\nER\n\nEF\n",
            Outcome.REJECT,
            0,
            "RIS"));
  }

  private static Stream<Case> rdf() {
    String prefix = "@prefix hg: <https://w3id.org/hemograph/ontology#> .\n";
    return Stream.of(
        of("a relative IRI", "a.nt", "<x> <urn:p> \"v\" .\n", Outcome.REJECT, 0, "line 1"),
        of(
            "a bad language tag",
            "a.ttl",
            prefix + "<urn:a> <urn:p> \"v\"@e-n--x .\n",
            Outcome.REJECT,
            0,
            "line 2, column ",
            "@e-n--x"),
        of(
            "a bad language tag in RDF/XML",
            "a.rdf",
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"urn:a\"><p xmlns=\"urn:\" xml:lang=\"d--e\">v</p></rdf:Description></rdf:RDF>",
            Outcome.REJECT,
            0,
            "@d--e"), // the parser of RDF/XML does not tell where
        of(
            "a relative IRI in Turtle",
            "a.ttl",
            prefix + "<urn:a> <urn:p>\n  <../b> .\n",
            Outcome.REJECT,
            0,
            "line 3, column ",
            "Not an absolute IRI"),
        of(
            "a datatype that is no IRI",
            "a.ttl",
            prefix + "<urn:a> <urn:p> \"v\"^^nosuch:type .\n",
            Outcome.REJECT,
            0,
            "line 2, column ",
            "nosuch"),
        of(
            "a broken datatype",
            "a.ttl",
            prefix + "<urn:a> <urn:p> \"soon\"^^<http://www.w3.org/2001/XMLSchema#date> .\n",
            Outcome.WARN,
            1,
            "soon",
            "line 2, column "),
        of(
            "an external DTD in RDF/XML",
            "a.rdf",
            "<?xml version=\"1.0\"?><!DOCTYPE rdf:RDF SYSTEM \"http://127.0.0.1:1/rdf.dtd\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"urn:a\"><p xmlns=\"urn:\">v</p></rdf:Description></rdf:RDF>",
            Outcome.ACCEPT,
            1),
        of(
            "an entity in RDF/XML",
            "a.rdf",
            "<?xml version=\"1.0\"?><!DOCTYPE rdf:RDF [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"urn:a\"><p xmlns=\"urn:\">&e;</p></rdf:Description></rdf:RDF>",
            Outcome.REJECT,
            0,
            "ntit"));
  }

  private static byte[] zip(Map<String, byte[]> members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static Stream<Case> archives() {
    byte[] good = study("NCT99000001").getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        raw("a zip", "a.zip", zip(Map.of("NCT99000001.json", good)), Outcome.ACCEPT, 1),
        raw(
            "a zip that climbs out",
            "a.zip",
            zip(Map.of("../../escaped.json", good)),
            Outcome.ACCEPT,
            1),
        raw(
            "an archive in an archive",
            "a.zip",
            zip(Map.of("b.zip", zip(Map.of("NCT99000001.json", good)))),
            Outcome.REJECT,
            0,
            "npack"),
        raw(
            "a bomb",
            "a.zip",
            zip(
                Map.of(
                    "NCT99000001.json",
                    ("{\"studies\":[" + study("NCT99000001") + " ".repeat(300 << 20) + "]}")
                        .getBytes(StandardCharsets.US_ASCII))),
            Outcome.REJECT,
            0,
            "unpack"),
        raw(
            "an archive of what is nothing to us",
            "a.zip",
            zip(Map.of("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})),
            Outcome.REJECT,
            0,
            "ClinicalTrials.gov"));
  }

  private static Stream<Case> otherThings() {
    String all = "ClinicalTrials.gov (JSON of its API, version 2), PubMed (XML), NBIB, RIS";
    return Stream.of(
        of("a number", "a.json", "42", Outcome.REJECT, 0, all, "--as"),
        of("a text", "a.json", "\"x\"", Outcome.REJECT, 0, all),
        of("nothing", "a.json", "null", Outcome.REJECT, 0, all),
        of("an object of nothing", "a.json", "{}", Outcome.REJECT, 0, all),
        of("a list of nothing", "a.json", "[]", Outcome.REJECT, 0, all),
        of("a list of an object of nothing", "a.json", "[{}]", Outcome.REJECT, 0, all),
        of("a table that is none of ours", "a.csv", "x,y\n1,2\n", Outcome.REJECT, 0, "studies"),
        of("a PDF", "a.pdf", "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n", Outcome.REJECT, 0, all),
        raw(
            "a picture",
            "a.png",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
            Outcome.REJECT,
            0,
            all),
        of("a page of the web", "a.html", "<html><p>x</p></html>", Outcome.REJECT, 0, all));
  }

  @TestFactory
  Stream<DynamicTest> eachKindOfInputHasItsOutcomeItsPlaceAndItsMessage() {
    return Stream.of(registry(), pubmed(), ris(), rdf(), archives(), otherThings())
        .flatMap(Function.identity())
        .map(c -> DynamicTest.dynamicTest(c.file() + ": " + c.name(), () -> check(c)));
  }

  /** So large that it is not held until it has been read, but read twice. */
  @TestFactory
  Stream<DynamicTest> nothingOfALargeRefusedFileIsStored() {
    String good = study("NCT99000001");
    String endless = study("NCT99000002", ",\"briefTitle\":\"" + "x".repeat(21 << 20) + "\"", "");
    Case tooLong =
        of(
            "a text of 21 MB after a good record",
            "a.json",
            "[" + good + "," + endless + "]",
            Outcome.REJECT,
            0,
            "too long",
            "nothing of the file is taken");
    return Stream.concat(
            Stream.of(tooLong),
            registry()
                .filter(c -> c.outcome() == Outcome.REJECT && isJson(c))
                .map(BadInputTest::padded))
        .map(c -> DynamicTest.dynamicTest("large: " + c.name(), () -> check(c)));
  }

  /** With much white space behind it, and a good record before it where it is a list of records. */
  private static Case padded(Case c) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean list = new String(c.bytes(), StandardCharsets.ISO_8859_1).startsWith("[{");
    if (list) {
      bytes.writeBytes(("[" + study("NCT99000009") + ",").getBytes(StandardCharsets.UTF_8));
    }
    bytes.write(c.bytes(), list ? 1 : 0, c.bytes().length - (list ? 1 : 0));
    bytes.writeBytes(" ".repeat((8 << 20) + 4096).getBytes(StandardCharsets.UTF_8));
    return raw(c.name(), c.file(), bytes.toByteArray(), c.outcome(), c.imported(), c.told());
  }

  private static boolean isJson(Case c) {
    return c.bytes().length > 0 && (c.bytes()[0] == '[' || c.bytes()[0] == '{');
  }

  private void check(Case c) throws IOException {
    Path own = Files.createTempDirectory(folder, "case");
    Path file = Files.write(own.resolve(c.file()), c.bytes());
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      ImportReport report =
          new Importer(store, Progress.none()).run(ImportOptions.DEFAULT, List.of(file));
      String told =
          report.files().stream()
              .flatMap(f -> f.problems().stream())
              .map(p -> p.severity() + " " + p.place() + ": " + p.message())
              .collect(Collectors.joining("\n"));
      List<String> lines = told.lines().toList();
      assertEquals(lines.stream().distinct().toList(), lines, "something is told twice");
      Outcome worst =
          report.files().stream().map(FileReport::outcome).max(Enum::compareTo).orElseThrow();
      assertEquals(c.outcome(), worst, told);
      assertEquals(c.imported(), report.imported(), told);
      for (String word : c.told()) {
        assertTrue(told.contains(word), () -> "no \"" + word + "\" in: " + told);
      }
      assertFalse(JAVA_WORDS.matcher(told).find(), told);
      report.files().stream()
          .flatMap(f -> f.problems().stream())
          .map(p -> p.message())
          .forEach(
              message -> {
                boolean whole = c.outcome() == Outcome.REJECT;
                String place = whole ? c.file() : own.toString();
                assertFalse(message.contains(place), "the place again: " + told);
              });
      assertEquals(List.of(), damaged(store), "damaged text is stored");
      try (Stream<Path> beside = Files.list(own)) {
        assertEquals(1, beside.count(), "something was written beside the input");
      }
      assertFalse(Files.exists(folder.resolve("escaped.json")));
    }
  }

  private static List<String> damaged(EvidenceStore store) {
    return store.read(
        data ->
            org.apache.jena.atlas.iterator.Iter.asStream(
                    data.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY))
                .map(quad -> quad.getObject())
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .filter(
                    text ->
                        text.chars()
                            .anyMatch(
                                ch ->
                                    ch == 0xFFFD
                                        || ch < ' ' && ch != '\n' && ch != '\t' && ch != '\r'))
                .toList());
  }
}
