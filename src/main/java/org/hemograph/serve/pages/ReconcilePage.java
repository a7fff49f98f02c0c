package org.hemograph.serve.pages;

import java.util.List;

/**
 * What the reconciliation service can do.
 *
 * @param service its address
 * @param batch the most queries at once
 * @param types with their broader type
 * @param properties with the types that have them
 * @param features of which scores are made
 */
public record ReconcilePage(
    Frame frame,
    String service,
    int batch,
    List<Entry> types,
    List<Entry> properties,
    List<Entry> features) {
  /** A line of a table: the id, what it is, and what it belongs to. */
  public record Entry(String id, String meaning, String of) {}

  public ReconcilePage {
    types = List.copyOf(types);
    properties = List.copyOf(properties);
    features = List.copyOf(features);
  }
}
