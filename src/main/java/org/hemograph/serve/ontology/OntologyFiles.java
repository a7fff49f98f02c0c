package org.hemograph.serve.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** The files of {@code ontology/} as they travel with the program. */
final class OntologyFiles {
  private static final String FOLDER = "/org/hemograph/ontology/";

  /** Every file of {@code ontology/shapes}, without its suffix; a jar cannot be listed. */
  static final List<String> SHAPES =
      List.of(
          "assertions",
          "claims",
          "codes",
          "common",
          "endpoints",
          "literature",
          "provenance",
          "results",
          "studies",
          "therapies",
          "units");

  private OntologyFiles() {}

  /** Classes, properties and code lists. */
  static Model terms() {
    Model terms = ModelFactory.createDefaultModel();
    read(terms, "hemograph.ttl");
    read(terms, "codes.ttl");
    return terms;
  }

  /** One file of shapes. */
  static Model shapes(String name) {
    Model shapes = ModelFactory.createDefaultModel();
    read(shapes, "shapes/" + name + ".ttl");
    return shapes;
  }

  /** The text of a file of shapes; empty if there is none of that name. */
  static Optional<byte[]> shapeText(String name) {
    return SHAPES.contains(name) ? Optional.of(bytes("shapes/" + name + ".ttl")) : Optional.empty();
  }

  private static void read(Model model, String file) {
    RDFParser.source(new java.io.ByteArrayInputStream(bytes(file)))
        .lang(Lang.TURTLE)
        .base("https://w3id.org/hemograph/")
        .parse(model);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = OntologyFiles.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("Not in this build: " + FOLDER + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
