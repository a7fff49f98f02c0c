package org.hemograph.serve.things;

import java.util.Set;

/** The page of one kind of thing. Safe for many threads. */
public interface KindPage {
  /** The classes whose things have this page. */
  Set<String> types();

  /** The page as HTML, in UTF-8. */
  byte[] of(Subject subject);
}
