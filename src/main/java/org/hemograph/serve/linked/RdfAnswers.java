package org.hemograph.serve.linked;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.hemograph.serve.http.Exchange;

/** Sends graphs. */
final class RdfAnswers {
  private final JsonLdWriter jsonLd;

  RdfAnswers(JsonLdWriter jsonLd) {
    this.jsonLd = jsonLd;
  }

  /** Sends a graph in a syntax, under a name that a browser saves it by. */
  void send(Exchange exchange, Graph graph, RdfSyntax syntax, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 << 10);
    if (syntax == RdfSyntax.JSON_LD) {
      jsonLd.write(graph, bytes);
    } else {
      RDFWriter.source(graph).format(syntax.writing()).output(bytes);
    }
    String file = name.substring(name.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._~-]", "_");
    exchange
        .header(
            "Content-Disposition", "inline; filename=\"" + file + "." + syntax.extension() + "\"")
        .send(200, syntax.format().contentType(), bytes.toByteArray());
  }
}
