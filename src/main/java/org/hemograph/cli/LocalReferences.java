package org.hemograph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.cite.ReferenceFiles;
import org.hemograph.serve.cite.Selections;
import org.hemograph.serve.data.Evidence;

/**
 * References that this process reads itself, wherever the evidence lies.
 *
 * @param evidence what is asked
 */
record LocalReferences(Evidence evidence, Namespaces namespaces) {
  /** Nobody else waits for this process, so a query may take its time. */
  private static final Duration LONGEST_QUERY = Duration.ofMinutes(10);

  /** Writes them in the format that was asked for, and leaves the stream open. */
  void write(CiteOrder order, OutputStream out) throws IOException {
    new ReferenceFiles(evidence, Selections.over(evidence, namespaces, LONGEST_QUERY))
        .write(order.request(), order.format(), order.request().style(), (found, version) -> out);
  }
}
