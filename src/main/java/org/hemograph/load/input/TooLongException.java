package org.hemograph.load.input;

import java.io.IOException;

/** Something unpacks to more than it may. The message is for the person who gave it. */
final class TooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what how much it is
   */
  TooLongException(String what) {
    super("it unpacks to " + what + "; where that is meant, unpack it first and give the files");
  }
}
