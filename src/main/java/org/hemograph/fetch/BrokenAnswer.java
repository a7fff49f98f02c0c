package org.hemograph.fetch;

/** An answer that says "all well" and is not what it should be; asking again may help. */
final class BrokenAnswer extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenAnswer(String message) {
    super(message);
  }
}
