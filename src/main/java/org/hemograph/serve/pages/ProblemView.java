package org.hemograph.serve.pages;

import java.util.List;

/**
 * A problem as a person reads it; the same content as problem+json.
 *
 * @param status HTTP status code
 * @param title what kind of problem
 * @param detail what is wrong, and what to try
 * @param expected what would be right; may be empty
 * @param nearest what may have been meant, each a link that asks again with it
 * @param example a value that works; may be empty
 */
public record ProblemView(
    int status, String title, String detail, String expected, List<Link> nearest, Link example) {
  public ProblemView {
    nearest = List.copyOf(nearest);
  }
}
