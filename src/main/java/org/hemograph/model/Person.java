package org.hemograph.model;

import java.util.List;

/**
 * Someone who asserts or reports something.
 *
 * @param affiliationText the affiliation as printed
 * @param provisional whether the person is known by a name in one record only
 */
public record Person(
    Entry entry,
    String roleText,
    String affiliationText,
    String placeText,
    List<String> awards,
    boolean provisional)
    implements Evidence {
  public Person {
    awards = List.copyOf(awards);
  }

  /** Of a row of the curated tables. */
  public Person(
      Entry entry, String roleText, String affiliationText, String placeText, List<String> awards) {
    this(entry, roleText, affiliationText, placeText, awards, false);
  }
}
