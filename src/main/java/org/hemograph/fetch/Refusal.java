package org.hemograph.fetch;

import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** A server's no (a status 4xx) that asking again does not change. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String words;

  /**
   * @param words what the server said, without keys
   */
  Refusal(String host, int status, String words) {
    super(host + " answered " + status + (words.isEmpty() ? "" : ": " + words));
    this.status = status;
    this.words = words;
  }

  int status() {
    return status;
  }

  String words() {
    return words;
  }

  /** For who has no use for the answer: the question was wrong, or the source is not open to us. */
  HemographException fault() {
    Fault fault = status == 400 ? Fault.BAD_REQUEST : Fault.SOURCE_UNREACHABLE;
    return new HemographException(fault, String.valueOf(getMessage()), this);
  }
}
