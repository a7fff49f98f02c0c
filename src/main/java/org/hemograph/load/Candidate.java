package org.hemograph.load;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.hemograph.load.input.Input;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.read.FoundRecord;

/**
 * A record on its way into the store.
 *
 * @param content what it became; empty while nobody needed that, as its digest is stored already
 * @param done to be run when it was decided upon
 */
record Candidate(
    Input input, FileTally tally, FoundRecord found, Optional<Content> content, Runnable done) {

  /**
   * A mapped and checked record.
   *
   * @param statements in stored form, without a header
   */
  record Content(Graph statements, List<Problem> problems) {
    Content {
      problems = List.copyOf(problems);
    }

    boolean refused() {
      return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }
  }
}
