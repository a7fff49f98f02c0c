package org.hemograph.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The shapes as they travel with the program. A jar cannot be listed, so the names stand here. */
final class ShapeFiles {
  private static final String FOLDER = "/org/hemograph/ontology/shapes/";

  /** Every file of the folder {@code ontology/shapes}, without its suffix. */
  static final List<String> NAMES =
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

  private ShapeFiles() {}

  /** All files as one graph. */
  static Graph read() {
    Graph graph = GraphFactory.createDefaultGraph();
    NAMES.forEach(name -> readInto(graph, FOLDER + name + ".ttl"));
    return graph;
  }

  private static void readInto(Graph graph, String resource) {
    try (InputStream in = ShapeFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Not in this build: " + resource);
      }
      RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
