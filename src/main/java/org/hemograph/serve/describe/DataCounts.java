package org.hemograph.serve.describe;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.Remembered;

/**
 * How much of what is in the data: counted once a revision, when somebody first wants to know. Safe
 * for many threads.
 */
public final class DataCounts {
  private final Evidence evidence;
  private final Remembered<Statistics> statistics;

  public DataCounts(Evidence evidence) {
    this.evidence = evidence;
    this.statistics = new Remembered<>(evidence, Statistics::of);
  }

  /**
   * What there is of each class and property.
   *
   * @param classes things by class
   * @param properties triples by property
   */
  public record Counts(Map<String, Long> classes, Map<String, Long> properties) {
    /** Where nobody has counted. */
    public static final Counts NONE = new Counts(Map.of(), Map.of());

    public Counts {
      classes = Map.copyOf(classes);
      properties = Map.copyOf(properties);
    }
  }

  /** As of the last commit; nothing over a store elsewhere, as to count that is to fetch it. */
  public Counts current() {
    return full()
        .map(
            all ->
                new Counts(
                    all.classes().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().entities())),
                    all.properties()))
        .orElse(Counts.NONE);
  }

  /** With what each class's things have; empty over a store elsewhere. */
  Optional<Statistics> full() {
    return evidence.revision().isEmpty() ? Optional.empty() : Optional.of(statistics.current());
  }
}
