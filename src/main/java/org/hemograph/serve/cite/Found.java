package org.hemograph.serve.cite;

import java.util.List;
import org.hemograph.query.citing.Cited;
import org.hemograph.query.citing.CitedThings;

/**
 * What a request came to.
 *
 * @param things what was named, where it was
 * @param cited the references, in order
 */
public record Found(List<CitedThings.Thing> things, Cited cited) {
  public Found {
    things = List.copyOf(things);
  }
}
