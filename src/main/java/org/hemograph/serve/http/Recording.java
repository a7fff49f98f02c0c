package org.hemograph.serve.http;

/** Somebody who keeps an answer while it is sent. */
public interface Recording {
  /** A part of the body as it travels. */
  void add(byte[] bytes, int from, int count);

  /** The body as it travels is whole; the answer is given without it. */
  void end(WholeAnswer head);

  /** Comes last, whether there was an end or not. */
  void release();
}
