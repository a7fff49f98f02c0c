package org.hemograph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class AnswerWriterTest {
  private static final String ID = "https://w3id.org/hemograph/id/";
  private static final List<Column> COLUMNS =
      List.of(column("drug"), column("drugLabel"), column("phase"), column("n"), column("note"));

  private static Column column(String name) {
    return new Column(name, "Meaning of " + name, "", ColumnType.TEXT);
  }

  private static Binding row(Object... namesAndTerms) {
    BindingBuilder row = BindingFactory.builder();
    for (int i = 0; i < namesAndTerms.length; i += 2) {
      row.add(Var.alloc((String) namesAndTerms[i]), (Node) namesAndTerms[i + 1]);
    }
    return row.build();
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static Answer.Rows drugs() {
    return new Answer.Rows(
        COLUMNS,
        List.of(
                row(
                    "drug", iri(ID + "drug/ianalumab"),
                    "drugLabel", NodeFactory.createLiteralLang("ianalumab", "en"),
                    "phase", iri("https://w3id.org/hemograph/code/phase-3"),
                    "n", NodeFactory.createLiteralDT("152", XSDDatatype.XSDinteger),
                    "note", text("say \"hi\", 9 | 3\tmg/kg\nnext")),
                row(
                    "drug", iri(ID + "drug/rilzabrutinib"),
                    "n", NodeFactory.createLiteralDT("013.50", XSDDatatype.XSDdecimal)),
                row(
                    "drug", iri("http://example.org/a?b=1&c=2"),
                    "drugLabel", text("=1+1"),
                    "n", NodeFactory.createLiteralDT("-1.50", XSDDatatype.XSDdecimal),
                    "note", NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)))
            .iterator());
  }

  private static String written(Answer answer, Format format, int width) {
    return written(answer, Abouts.of(COLUMNS), format, width);
  }

  private static String written(Answer answer, About about, Format format, int width) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new AnswerWriter(Namespaces.DEFAULT, width).write(answer, about, format, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvIsThatOfSparql() {
    assertEquals(
        "drug,drugLabel,phase,n,note\r\n"
            + ID
            + "drug/ianalumab,ianalumab,https://w3id.org/hemograph/code/phase-3,152,"
            + "\"say \"\"hi\"\", 9 | 3\tmg/kg\nnext\"\r\n"
            + ID
            + "drug/rilzabrutinib,,,013.50,\r\n"
            + "http://example.org/a?b=1&c=2,=1+1,,-1.50,true\r\n",
        written(drugs(), Format.CSV, 0));
  }

  @Test
  void tsvIsThatOfSparql() {
    assertEquals(
        "?drug\t?drugLabel\t?phase\t?n\t?note\n"
            + "<"
            + ID
            + "drug/ianalumab>\t\"ianalumab\"@en\t<https://w3id.org/hemograph/code/phase-3>\t152\t"
            + "\"say \\\"hi\\\", 9 | 3\\tmg/kg\\nnext\"\n"
            + "<"
            + ID
            + "drug/rilzabrutinib>\t\t\t013.50\t\n"
            + "<http://example.org/a?b=1&c=2>\t\"=1+1\"\t\t-1.50\ttrue\n",
        written(drugs(), Format.TSV, 0));
  }

  @Test
  void jsonTellsWhatWasAskedAndThenTheRowsAsPlainObjects() {
    assertEquals(
        """
        {"query":"drugs","version":"7","parameters":{},"truncated":false,"rows":[
        {"drug":"https://w3id.org/hemograph/id/drug/ianalumab","drugLabel":"ianalumab","phase":"https://w3id.org/hemograph/code/phase-3","n":152,"note":"say \\"hi\\", 9 | 3\\tmg/kg\\nnext"},
        {"drug":"https://w3id.org/hemograph/id/drug/rilzabrutinib","drugLabel":null,"phase":null,"n":"013.50","note":null},
        {"drug":"http://example.org/a?b=1&c=2","drugLabel":"=1+1","phase":null,"n":-1.50,"note":true}
        ]}
        """,
        written(drugs(), Format.JSON, 0));
    assertEquals(
        "{\"query\":\"drugs\",\"version\":\"7\",\"parameters\":{},\"truncated\":false,\"rows\":[]}\n",
        written(new Answer.Rows(COLUMNS, List.<Binding>of().iterator()), Format.JSON, 0));
  }

  @Test
  void jsonTellsParametersRevisionAndHowMuchIsLeftOut() {
    assertEquals(
        "{\"query\":\"drugs\",\"version\":\"7\",\"revision\":\"12\",\"parameters\":{\"class\":[\""
            + ID
            + "drug-class/a\",\""
            + ID
            + "drug-class/b\"],\"phase\":[\"3\"]},\"total\":1234,\"totalCapped\":false,\"offset\":3,"
            + "\"limit\":3,\"truncated\":true,\"next\":\"/queries/drugs.json?offset=6&limit=3\","
            + "\"rows\":[",
        written(drugs(), Abouts.page(COLUMNS), Format.JSON, 0).lines().findFirst().orElseThrow());
    assertEquals(
        "{\"query\":\"drugs\",\"version\":\"7\",\"parameters\":{},\"answer\":true}\n",
        written(new Answer.Truth(true), Format.JSON, 0));
  }

  @Test
  void peopleAreToldThatRowsWereLeftOut() {
    String table = written(drugs(), Abouts.page(COLUMNS), Format.TABLE, 0);
    assertTrue(table.endsWith("\n3 rows of 1,234, from row 4\n"), table);
    String markdown = written(drugs(), Abouts.page(COLUMNS), Format.MD, 0);
    assertTrue(
        markdown.endsWith(
            "|\n\ndrugs (version 7); class = drug-class/a, drug-class/b; phase = 3; revision 12;"
                + " 3 rows of 1,234, from row 4\n"),
        markdown);
  }

  @Test
  void ndjsonIsOneObjectALine() {
    List<String> lines = written(drugs(), Format.NDJSON, 0).lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).startsWith("{\"drug\":") && lines.get(1).endsWith("}"), lines.get(1));
    assertEquals(
        "", written(new Answer.Rows(COLUMNS, List.<Binding>of().iterator()), Format.NDJSON, 0));
  }

  @Test
  void aTableShowsAThingOnceByItsLabel() {
    assertEquals(
        """
        drug                phase    n       note
        ──────────────────  ───────  ──────  ──────────────────────────
        ianalumab           phase-3  152     say "hi", 9 | 3 mg/kg next
        drug/rilzabrutinib           013.50
        =1+1                         -1.50   true
        3 rows
        """,
        written(drugs(), Format.TABLE, 0));
  }

  @Test
  void aTableWrapsWhatDoesNotFit() {
    assertEquals(
        """
        drug         phase    n       note
        ───────────  ───────  ──────  ────────────
        ianalumab    phase-3  152     say "hi", 9
                                      | 3 mg/kg
                                      next
        drug/rilzab           013.50
        rutinib
        =1+1                  -1.50   true
        3 rows
        """,
        written(drugs(), Format.TABLE, 42));
  }

  @Test
  void aTableTooNarrowForItsColumnsBecomesBlocks() {
    assertEquals(
        """
        ── 1
        drug   ianalumab
        phase  phase-3
        n      152
        note   say "hi",
               9 | 3
               mg/kg
               next
        ── 2
        drug   drug/rilz
               abrutinib
        n      013.50
        ── 3
        drug   =1+1
        n      -1.50
        note   true
        3 rows
        """,
        written(drugs(), Format.TABLE, 16));
  }

  @Test
  void anEmptyTableSaysSo() {
    assertTrue(
        written(new Answer.Rows(COLUMNS, List.<Binding>of().iterator()), Format.TABLE, 80)
            .endsWith("\nNo rows\n"));
  }

  @Test
  void aCellCannotCommandATerminal() {
    Node evil = text("a\u001B[2J\u0007b\u009Bc\u202Ed\u007F\u0000e\rf");
    Answer.Rows rows = new Answer.Rows(List.of(column("x")), List.of(row("x", evil)).iterator());
    String table = written(rows, Format.TABLE, 0);
    assertTrue(table.contains("a␛[2J␇b\uFFFDc\uFFFDd␡␀e f"), table);
    assertTrue(table.chars().allMatch(c -> c >= ' ' && c != 0x7F || c == '\n'));
  }

  @Test
  void wideCharactersKeepTheColumnsAligned() {
    Answer.Rows rows =
        new Answer.Rows(
            List.of(column("x"), column("y")),
            List.of(
                    row("x", text("免疫"), "y", text("1")),
                    row("x", text("e\u0301a"), "y", text("2")),
                    row("x", text("😀abc"), "y", text("3")))
                .iterator());
    assertEquals(
        "x      y\n─────  ─\n免疫   1\ne\u0301a     2\n😀abc  3\n3 rows\n",
        written(rows, Format.TABLE, 0));
  }

  @Test
  void markdownKeepsEveryCellInItsPlace() {
    assertEquals(
        """
        | drug | phase | n | note |
        | --- | --- | --- | --- |
        | [ianalumab](<https://w3id.org/hemograph/id/drug/ianalumab>) | [phase-3](<https://w3id.org/hemograph/code/phase-3>) | 152 | say "hi", 9 \\| 3 mg/kg next |
        | [drug/rilzabrutinib](<https://w3id.org/hemograph/id/drug/rilzabrutinib>) |  | 013.50 |  |
        | [=1+1](<http://example.org/a?b=1&c=2>) |  | -1.50 | true |

        drugs (version 7); 3 rows
        """,
        written(drugs(), Format.MD, 0));
    Node evil = text("<script>alert(1)</script> [x](javascript:y) `z` &amp;");
    Answer.Rows rows = new Answer.Rows(List.of(column("x")), List.of(row("x", evil)).iterator());
    assertTrue(
        written(rows, Format.MD, 0)
            .contains(
                "| &lt;script&gt;alert(1)&lt;/script&gt; \\[x\\](javascript:y) \\`z\\` &amp;amp; |"));
  }

  @Test
  void sparqlJsonTellsEveryTermsKind() throws IOException {
    String json = written(drugs(), Format.SRJ, 0).replaceAll("\\s+", "");
    assertTrue(
        json.startsWith("{\"head\":{\"vars\":[\"drug\",\"drugLabel\",\"phase\",\"n\",\"note\"]}"),
        json);
    assertTrue(
        json.contains(
            "\"drugLabel\":{\"type\":\"literal\",\"xml:lang\":\"en\",\"value\":\"ianalumab\"}"),
        json);
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        parser.getText();
      }
    }
  }

  @Test
  void sparqlXmlIsWellFormedWhateverACellHolds() throws Exception {
    Node evil = text("a\u0001<b>&\u0000]]>\uFFFE");
    Answer.Rows rows = new Answer.Rows(List.of(column("x")), List.of(row("x", evil)).iterator());
    byte[] xml = written(rows, Format.SRX, 0).getBytes(StandardCharsets.UTF_8);
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml));
    assertEquals(
        "a\uFFFD<b>&\uFFFD]]>\uFFFD",
        document.getElementsByTagName("literal").item(0).getTextContent());
  }

  @Test
  void aTruthHasAFormInEveryFormatOffered() {
    Answer yes = new Answer.Truth(true);
    assertEquals("yes\n", written(yes, Format.TABLE, 0));
    assertEquals("yes\n\ndrugs (version 7)\n", written(yes, Format.MD, 0));
    assertEquals("{\"answer\":true}\n", written(yes, Format.NDJSON, 0));
    assertTrue(written(yes, Format.SRJ, 0).contains("\"boolean\" : true"));
    assertTrue(written(yes, Format.SRX, 0).contains("<boolean>true</boolean>"));
    HemographException e =
        assertThrows(HemographException.class, () -> written(yes, Format.CSV, 0));
    assertEquals(Fault.UNKNOWN_FORMAT, e.fault());
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TURTLE", "TRIG", "NTRIPLES", "NQUADS", "RDFXML", "JSONLD"})
  void statementsAreReadBackAsTheyWere(Format format) {
    boolean graphs = format == Format.TRIG || format == Format.NQUADS || format == Format.JSONLD;
    List<Quad> quads = new ArrayList<>();
    Node drug = iri(ID + "drug/ianalumab");
    quads.add(
        Quad.create(
            Quad.defaultGraphIRI,
            drug,
            iri("http://www.w3.org/2000/01/rdf-schema#label"),
            NodeFactory.createLiteralLang("a \"b\" ü\n", "en")));
    quads.add(
        Quad.create(
            Quad.defaultGraphIRI,
            drug,
            iri("https://w3id.org/hemograph/ontology#value"),
            NodeFactory.createLiteralDT("9.0", XSDDatatype.XSDdecimal)));
    if (graphs) {
      quads.add(
          Quad.create(
              iri("https://w3id.org/hemograph/graph/x"), drug, iri("http://example.org/#p"), drug));
    }
    String text = written(new Answer.Statements(quads.iterator(), Map.of()), format, 0);
    DatasetGraph read = DatasetGraphFactory.create();
    Lang lang =
        switch (format) {
          case TURTLE -> Lang.TURTLE;
          case TRIG -> Lang.TRIG;
          case NTRIPLES -> Lang.NTRIPLES;
          case NQUADS -> Lang.NQUADS;
          case RDFXML -> Lang.RDFXML;
          default -> Lang.JSONLD;
        };
    RDFParser.fromString(text, lang).parse(read);
    DatasetGraph expected = DatasetGraphFactory.create();
    quads.forEach(expected::add);
    assertTrue(IsoMatcher.isomorphic(expected, read), text);
    if (format == Format.TURTLE || format == Format.TRIG || format == Format.JSONLD) {
      assertTrue(text.contains("hg:value") || text.contains("\"hg\""), text);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      mode = Mode.INCLUDE,
      names = {"TABLE", "JSON", "SRJ", "SRX", "CSV", "TSV", "NDJSON", "MD"})
  void aLongAnswerStreams(Format format) throws IOException {
    int many = 200_000;
    CountedBytes out = new CountedBytes();
    long[] ahead = new long[1];
    Iterator<Binding> rows =
        IntStream.range(0, many)
            .mapToObj(
                i -> {
                  if (i == many / 2) {
                    ahead[0] = out.bytes();
                  }
                  return row("x", text("value " + i));
                })
            .iterator();
    new AnswerWriter(Namespaces.DEFAULT, 80)
        .write(new Answer.Rows(List.of(column("x")), rows), Abouts.of(COLUMNS), format, out);
    assertTrue(out.bytes() > many * 8L);
    assertTrue(
        ahead[0] > out.bytes() / 3, "half the rows are read and only " + ahead[0] + " bytes out");
  }
}
