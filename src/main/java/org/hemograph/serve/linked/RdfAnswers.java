package org.hemograph.serve.linked;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.http.Exchange;

/** Sends graphs. */
final class RdfAnswers {
  private final JsonLdWriter jsonLd;

  RdfAnswers(JsonLdWriter jsonLd) {
    this.jsonLd = jsonLd;
  }

  /** Sends the data of a thing, under a name that a browser saves it by. */
  void send(Exchange exchange, Description description, RdfSyntax syntax, String name)
      throws IOException {
    if (syntax == RdfSyntax.TRIG) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 << 10);
      RDFWriter.source(RdfView.inGraphs(description)).format(syntax.writing()).output(bytes);
      send(exchange, bytes.toByteArray(), syntax, name);
    } else {
      String root = description.thing().getURI();
      send(exchange, RdfView.of(description), root, syntax, name);
    }
  }

  /**
   * Sends a graph.
   *
   * @param root what it is about, where that is one thing; else empty
   */
  void send(Exchange exchange, Graph graph, String root, RdfSyntax syntax, String name)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 << 10);
    if (syntax == RdfSyntax.JSON_LD) {
      jsonLd.write(graph, root, bytes);
    } else {
      RDFWriter.source(graph).format(syntax.writing()).output(bytes);
    }
    send(exchange, bytes.toByteArray(), syntax, name);
  }

  private static void send(Exchange exchange, byte[] body, RdfSyntax syntax, String name)
      throws IOException {
    String file = name.substring(name.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._~-]", "_");
    exchange
        .header(
            "Content-Disposition", "inline; filename=\"" + file + "." + syntax.extension() + "\"")
        .send(200, syntax.format().contentType(), body);
  }
}
