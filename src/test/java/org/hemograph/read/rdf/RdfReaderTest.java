package org.hemograph.read.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RdfReaderTest {
  private static final String DATA =
      """
      # a comment first
      @prefix ex: <https://example.org/> .
      ex:study ex:arms 3 ; ex:label "three \\"arms\\""@en, "drei Arme — „ja“"@de .
      ex:arm ex:of ex:study .
      """;

  @TempDir Path dir;

  @TestFactory
  Stream<DynamicTest> everySyntaxIsReadAliveAndZippedUnderItsNameOrNone() {
    return Stream.of(RdfSyntax.values())
        .flatMap(
            syntax ->
                Stream.of("plain", "zipped", "unnamed")
                    .map(
                        way ->
                            dynamicTest(syntax.label() + " " + way, () -> readsBack(syntax, way))));
  }

  private void readsBack(RdfSyntax syntax, String way) throws IOException {
    Model expected = Rio.parse(new StringReader(DATA), RDFFormat.TURTLE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Rio.write(expected, bytes, syntax.format());
    String suffix = syntax.format().getDefaultFileExtension();
    Path file = dir.resolve(way.equals("unnamed") ? "thing" : "thing." + suffix);
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream zip = way.equals("zipped") ? new GZIPOutputStream(out) : out) {
      zip.write(bytes.toByteArray());
    }
    RdfReader reader = RdfReader.of(file).orElseThrow();
    Model read = new LinkedHashModel();
    reader.read(new StatementCollector(read), problem -> {});
    assertTrue(Models.isomorphic(expected, read), () -> reader.syntax() + ": " + read);
  }

  @Test
  void aQuadWithItsGraphIsToldFromATriple() throws IOException {
    Path file = write("x", "<https://a.org/s> <https://a.org/p> \"o\"@en <https://a.org/g> .\n");
    assertEquals(RdfSyntax.NQUADS, RdfReader.of(file).orElseThrow().syntax());
  }

  @Test
  void whatIsNoRdfIsNotTakenForIt() throws IOException {
    assertEquals(Optional.empty(), RdfReader.of(write("x.csv", "id,label\r\na,b\r\n")));
    assertEquals(Optional.empty(), RdfReader.of(write("x.txt", "")));
  }

  @Test
  void contentCountsMoreThanTheSuffix() throws IOException {
    Path file = write("x.ttl", "{\"@id\": \"https://a.org/s\", \"https://a.org/p\": \"o\"}");
    assertEquals(RdfSyntax.JSONLD, RdfReader.of(file).orElseThrow().syntax());
  }

  @Test
  void anErrorHasItsLineAndColumn() throws IOException {
    String message = refusal(write("x.ttl", "<https://a.org/s> <https://a.org/p>\n  1 2 ."));
    assertTrue(message.endsWith("x.ttl, line 2, column 5: Expected '.', found '2'."), message);
  }

  @Test
  void anErrorInJsonHasItsLineAndColumn() throws IOException {
    String message = refusal(write("x.jsonld", "{\"@id\": \"https://a.org/s\"\n \"n\": 1}"));
    assertTrue(message.contains("x.jsonld, line 2, column"), message);
  }

  @Test
  void anErrorInXmlHasItsLineAndColumn() throws IOException {
    String message =
        refusal(
            write(
                "x.rdf",
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n<a></rdf:RDF>"));
    assertTrue(message.contains("x.rdf, line 2, column"), message);
  }

  @Test
  void aRelativeAddressIsRefused() throws IOException {
    String message = refusal(write("x.ttl", "<s> <https://a.org/p> 1 ."));
    assertTrue(message.contains("line 1") && message.contains("Not an absolute IRI: s"), message);
  }

  @Test
  void anotherEncodingIsRefused() throws IOException {
    Path file = dir.resolve("x.nt");
    Files.write(
        file,
        "<https://a.org/s> <https://a.org/p> \"M\u00fcller\" .\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    String message = refusal(file);
    assertTrue(message.contains("not UTF-8"), message);
  }

  @Test
  void aTruncatedZipIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write("<https://a.org/s> <https://a.org/p> \"o\" .\n".repeat(5000).getBytes());
    }
    Path file = dir.resolve("x.nt.gz");
    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
    String message = refusal(file);
    assertTrue(message.contains("ends too early"), message);
  }

  @Test
  void entitiesAreRefused() throws IOException {
    String message =
        refusal(
            write(
                "x.rdf",
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                    + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>"));
    assertTrue(message.contains("DOCTYPE"), message);
  }

  @Test
  void aDocumentTypeThatOnlyNamesADefinitionIsPassedOverAndNothingIsFetched() throws IOException {
    try (ServerSocket trap = new ServerSocket(0)) {
      trap.setSoTimeout(200);
      Path file =
          write(
              "x.rdf",
              "<?xml version='1.0'?><!DOCTYPE rdf:RDF SYSTEM 'http://localhost:"
                  + trap.getLocalPort()
                  + "/x.dtd'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                  + " xmlns:a='https://a.org/'><rdf:Description rdf:about='https://a.org/s'>"
                  + "<a:p>o</a:p></rdf:Description></rdf:RDF>");
      Model model = new LinkedHashModel();
      RdfReader.of(file).orElseThrow().read(new StatementCollector(model), problem -> {});
      assertEquals(1, model.size());
      assertThrows(SocketTimeoutException.class, trap::accept);
    }
  }

  @Test
  void noContextIsFetched() throws IOException {
    try (ServerSocket trap = new ServerSocket(0)) {
      trap.setSoTimeout(200);
      String address = "http://localhost:" + trap.getLocalPort() + "/c.jsonld";
      String message =
          refusal(write("x.jsonld", "{\"@context\": \"" + address + "\", \"n\": \"x\"}"));
      assertTrue(message.contains(address) && message.contains("not fetched"), message);
      assertThrows(SocketTimeoutException.class, trap::accept);
    }
  }

  @Test
  void nestingWithoutEndIsRefused() throws IOException {
    String message =
        refusal(write("x.ttl", "<https://a.org/s> <https://a.org/p> " + "(".repeat(100_000)));
    assertTrue(message.contains("nested too deeply"), message);
  }

  @Test
  void anOddLiteralIsKeptWithAWarning() throws IOException {
    Path file =
        write(
            "x.ttl",
            "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
                + "<https://a.org/s> <https://a.org/p> \"many\"^^xsd:integer ,\n"
                + " \"x\"@abcdefghijkl .");
    Model model = new LinkedHashModel();
    List<Problem> problems = new ArrayList<>();
    RdfReader.of(file).orElseThrow().read(new StatementCollector(model), problems::add);
    assertEquals(2, model.size());
    assertEquals(2, problems.size(), problems::toString);
    assertEquals("line 2, column 56", problems.get(0).place().detail());
  }

  private String refusal(Path file) {
    RdfReader reader = RdfReader.of(file).orElseThrow();
    HemographException refused =
        assertThrows(
            HemographException.class,
            () -> reader.read(new StatementCollector(new LinkedHashModel()), problem -> {}));
    assertEquals(Fault.BAD_DATA, refused.fault());
    return refused.place().orElseThrow() + ": " + refused.getMessage();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }
}
