package org.hemograph.serve.search;

import java.util.Locale;

/** What hits can be narrowed down by; each is a parameter of the address. */
enum Facet {
  KIND("Kind"),
  CLASS("Drug class"),
  CONDITION("Condition"),
  PHASE("Phase"),
  STATUS("Status"),
  YEAR("Year");

  private final String title;

  Facet(String title) {
    this.title = title;
  }

  /** As readers call it. */
  String title() {
    return title;
  }

  /** As addresses call it. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
