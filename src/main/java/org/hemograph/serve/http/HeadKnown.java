package org.hemograph.serve.http;

import java.io.IOException;

/** Thrown to whoever writes an answer to HEAD: its headers are known, and nothing else is sent. */
public final class HeadKnown extends IOException {
  private static final long serialVersionUID = 1L;

  HeadKnown() {
    super("HEAD asks for the headers only.");
  }
}
