package org.hemograph.serve.pages;

import java.util.List;

/**
 * One of the few facts that a reader looks for first, in the band below the head of a page.
 *
 * @param name what it is, in a word or two
 * @param values what is stated, shortest form
 * @param note what the value needs to be understood, as "planned" or "of 9"; may be empty
 */
public record KeyFact(String name, List<Link> values, String note) {
  public KeyFact {
    values = List.copyOf(values);
  }
}
