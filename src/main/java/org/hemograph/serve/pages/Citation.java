package org.hemograph.serve.pages;

import java.util.List;

/**
 * How to cite: a reference that can be copied, and the identifiers in it.
 *
 * @param text the reference
 * @param ids the identifiers with the pages they lead to
 */
public record Citation(String text, List<Link> ids) {
  /** Nothing to cite. */
  public static final Citation NONE = new Citation("", List.of());

  public Citation {
    ids = List.copyOf(ids);
  }
}
