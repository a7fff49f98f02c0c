package org.hemograph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.rio.binary.BinaryRDFParser;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Answer;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class RdfWriterTest {
  private static final String EX = "http://example.org/";

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static List<Quad> statements(boolean graphs) {
    Node a = iri(EX + "a");
    Node b = iri("https://w3id.org/hemograph/id/drug/ianalumab");
    Node p = iri(EX + "p");
    Node q = iri("https://w3id.org/hemograph/ontology#value");
    Node blank = NodeFactory.createBlankNode("x:y-1");
    List<Node> objects = new ArrayList<>();
    for (String text :
        List.of("", "a \"b\" 'c' \\ <d> & ]]>", "\n\t\r", "ü😀", "  two  ", "\"\"\"")) {
      objects.add(NodeFactory.createLiteralString(text));
      objects.add(NodeFactory.createLiteralLang(text, "en"));
    }
    for (String number : List.of("9.0", "-007", "1E5", "true", "x")) {
      objects.add(NodeFactory.createLiteralDT(number, XSDDatatype.XSDdecimal));
      objects.add(NodeFactory.createLiteralDT(number, XSDDatatype.XSDdouble));
      objects.add(NodeFactory.createLiteralDT(number, XSDDatatype.XSDboolean));
      objects.add(NodeFactory.createLiteralDT(number, NodeFactory.getType(EX + "type")));
    }
    objects.add(blank);
    objects.add(iri("urn:uuid:1"));
    objects.add(iri(EX + "p%20q?a=b&c#d"));
    objects.add(iri("http://purl.obolibrary.org/obo///x"));
    objects.add(iri("obo:not/a/prefix"));
    objects.add(iri("mailto:a@example.org"));
    List<Quad> quads = new ArrayList<>();
    for (Node object : objects) {
      quads.add(Quad.create(Quad.defaultGraphIRI, a, p, object));
    }
    for (Node object : objects) {
      quads.add(Quad.create(Quad.defaultGraphIRI, b, q, object));
      quads.add(Quad.create(Quad.defaultGraphIRI, b, RDF.type.asNode(), iri(EX + "T")));
      quads.add(Quad.create(Quad.defaultGraphIRI, blank, q, object));
    }
    quads.add(
        Quad.create(
            Quad.defaultGraphIRI, a, RDF.type.asNode(), NodeFactory.createLiteralString("odd")));
    quads.add(Quad.create(Quad.defaultGraphIRI, iri("schema:a"), q, iri("schema:b")));
    if (graphs) {
      for (String graph : List.of(EX + "g", "hg:strange", EX + "h")) {
        quads.add(Quad.create(iri(graph), a, p, blank));
        quads.add(Quad.create(iri(graph), a, q, iri("hg:odd")));
        quads.add(Quad.create(iri(graph), b, p, a));
        quads.add(Quad.create(Quad.defaultGraphIRI, iri(graph), p, a));
      }
      quads.add(Quad.create(NodeFactory.createBlankNode("g"), a, p, b));
      quads.add(Quad.create(iri(EX + "g"), iri(EX + "c"), p, b));
    }
    return quads;
  }

  private static byte[] written(List<Quad> quads, Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new AnswerWriter(Namespaces.DEFAULT, 0)
        .write(
            new Answer.Statements(quads.iterator(), Map.of("ex", EX, "", EX + "empty/")),
            Abouts.of(List.of()),
            format,
            out);
    return out.toByteArray();
  }

  private static DatasetGraph read(byte[] bytes, Format format) throws IOException {
    DatasetGraph read = DatasetGraphFactory.create();
    if (format == Format.BINARY) {
      BinaryRDFParser parser = new BinaryRDFParser();
      parser.set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
      parser.setRDFHandler(JenaSink.into(Quad.defaultGraphIRI, read::add));
      parser.parse(new ByteArrayInputStream(bytes), "");
      return read;
    }
    Lang lang =
        switch (format) {
          case TURTLE, N3 -> Lang.TURTLE;
          case TRIG -> Lang.TRIG;
          case NTRIPLES -> Lang.NTRIPLES;
          case NQUADS -> Lang.NQUADS;
          case RDFXML -> Lang.RDFXML;
          case RDFJSON -> Lang.RDFJSON;
          case TRIX -> Lang.TRIX;
          case THRIFT -> Lang.RDFTHRIFT;
          case PROTOBUF -> Lang.RDFPROTO;
          default -> Lang.JSONLD;
        };
    RDFParser.source(new ByteArrayInputStream(bytes)).lang(lang).checking(false).parse(read);
    return read;
  }

  private static boolean graphs(Format format) {
    return switch (format) {
      case TURTLE, NTRIPLES, RDFXML, RDFJSON, N3 -> false;
      default -> true;
    };
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      mode = Mode.MATCH_NONE,
      names = "HTML|TABLE|JSON|SR.|CSV|TSV|NDJSON|XLSX|MD")
  void whateverIsWrittenIsReadBack(Format format) throws IOException {
    List<Quad> quads = statements(graphs(format));
    DatasetGraph expected = DatasetGraphFactory.create();
    quads.forEach(expected::add);
    byte[] bytes = written(quads, format);
    DatasetGraph read = read(bytes, format);
    assertEquals(
        expected.stream().count(),
        read.stream().count(),
        () -> new String(bytes, StandardCharsets.UTF_8));
    assertTrue(
        IsoMatcher.isomorphic(expected, read), () -> new String(bytes, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      mode = Mode.MATCH_NONE,
      names = "HTML|TABLE|JSON|SR.|CSV|TSV|NDJSON|XLSX|MD")
  void anAnswerOfNothingIsReadToo(Format format) throws IOException {
    assertTrue(read(written(List.of(), format), format).isEmpty());
  }

  @Test
  void aSyntaxForTriplesLeavesGraphsOut() throws IOException {
    Quad quad = Quad.create(iri(EX + "g"), iri(EX + "a"), iri(EX + "p"), iri(EX + "b"));
    for (Format format : List.of(Format.TURTLE, Format.NTRIPLES, Format.RDFXML, Format.N3)) {
      DatasetGraph read = read(written(List.of(quad), format), format);
      assertTrue(read.getDefaultGraph().contains(quad.asTriple()), format.name());
    }
  }

  @Test
  void aPropertyThatXmlCannotNameIsToldSo() {
    Quad quad = Quad.create(Quad.defaultGraphIRI, iri(EX), iri(EX + "1"), iri(EX));
    HemographException e =
        assertThrows(HemographException.class, () -> written(List.of(quad), Format.RDFXML));
    assertEquals(Fault.UNKNOWN_FORMAT, e.fault());
    assertTrue(e.getMessage().contains(EX + "1"), e.getMessage());
  }

  @Test
  void tripleTermsAreWhereTheSyntaxHasThem() throws IOException {
    Quad plain = Quad.create(Quad.defaultGraphIRI, iri(EX + "a"), iri(EX + "p"), iri(EX + "b"));
    Quad about =
        Quad.create(
            Quad.defaultGraphIRI,
            iri(EX + "r"),
            iri(EX + "p"),
            NodeFactory.createTripleTerm(plain.asTriple()));
    for (Format format : List.of(Format.TURTLE, Format.TRIG, Format.NTRIPLES, Format.THRIFT)) {
      assertEquals(2, read(written(List.of(plain, about), format), format).stream().count());
    }
    for (Format format :
        List.of(Format.JSONLD, Format.RDFXML, Format.RDFJSON, Format.BINARY, Format.N3)) {
      assertEquals(1, read(written(List.of(plain, about), format), format).stream().count());
    }
  }

  @Test
  void turtleAndJsonLdAreShort() throws IOException {
    List<Quad> quads =
        List.of(
            Quad.create(Quad.defaultGraphIRI, iri(EX + "a"), RDF.type.asNode(), iri(EX + "T")),
            Quad.create(Quad.defaultGraphIRI, iri(EX + "a"), iri(EX + "p"), iri(EX + "b")),
            Quad.create(Quad.defaultGraphIRI, iri(EX + "a"), iri(EX + "p"), iri(EX + "c")));
    String turtle = new String(written(quads, Format.TURTLE), StandardCharsets.UTF_8);
    assertTrue(
        turtle.endsWith("\n\nex:a\n    a ex:T ;\n    ex:p ex:b ,\n        ex:c .\n"), turtle);
    String jsonLd = new String(written(quads, Format.JSONLD), StandardCharsets.UTF_8);
    assertTrue(
        jsonLd.endsWith(
            "\"@graph\":[\n{\"@id\":\"ex:a\",\"@type\":[\"ex:T\"],"
                + "\"ex:p\":[{\"@id\":\"ex:b\"},{\"@id\":\"ex:c\"}]}\n]}\n"),
        jsonLd);
    assertFalse(jsonLd.contains("\"\":"), jsonLd);
  }
}
