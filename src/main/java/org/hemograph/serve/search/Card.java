package org.hemograph.serve.search;

import java.util.Map;
import java.util.SortedSet;

/**
 * What is shown of a thing that was found, and what it can be narrowed down by.
 *
 * @param thing the IRI
 * @param type its class; empty if it has none
 * @param label its name
 * @param context one line: phase, status, sponsor; year, journal
 * @param values what it has of each facet
 */
record Card(
    String thing, String type, String label, String context, Map<Facet, SortedSet<Value>> values) {
  /**
   * A value to narrow down by.
   *
   * @param key as addresses have it
   * @param label as readers read it
   */
  record Value(String key, String label) implements Comparable<Value> {
    @Override
    public int compareTo(Value other) {
      return key.compareTo(other.key);
    }
  }

  Card {
    values = Map.copyOf(values);
  }
}
