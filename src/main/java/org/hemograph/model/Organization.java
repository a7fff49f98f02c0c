package org.hemograph.model;

import java.util.Optional;

/**
 * A company, hospital, society or editorial office.
 *
 * @param agencyClass what kind of body a registry calls it, of scheme {@code agency}
 * @param provisional whether it is known by its name in one record only
 */
public record Organization(
    Entry entry, String roleText, String placeText, Optional<Code> agencyClass, boolean provisional)
    implements Evidence {
  /** Of a row of the curated tables. */
  public Organization(Entry entry, String roleText, String placeText) {
    this(entry, roleText, placeText, Optional.empty(), false);
  }
}
