package org.hemograph.model;

import java.util.List;

/**
 * Someone who asserts or reports something.
 *
 * @param affiliationText the affiliation as printed
 */
public record Person(
    Entry entry, String roleText, String affiliationText, String placeText, List<String> awards)
    implements Evidence {
  public Person {
    awards = List.copyOf(awards);
  }
}
