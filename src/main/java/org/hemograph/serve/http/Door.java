package org.hemograph.serve.http;

import java.io.IOException;
import java.util.List;

/** One way in. A door has no state of its own: one instance answers all threads. */
public interface Door {
  /** What may be done here; HEAD goes with GET. */
  default List<String> methods() {
    return List.of("GET", "HEAD");
  }

  /**
   * Answers one request whose method is one of {@link #methods}.
   *
   * @throws org.hemograph.model.HemographException what the asker must mend; it becomes a problem
   */
  void answer(Exchange exchange) throws IOException;
}
