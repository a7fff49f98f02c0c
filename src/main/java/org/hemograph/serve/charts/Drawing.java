package org.hemograph.serve.charts;

import java.util.List;
import java.util.Optional;

/** One kind of chart. */
interface Drawing {
  /** Whether a row can be shown at all. */
  boolean takes(Datum datum);

  /**
   * Draws rows that it takes.
   *
   * @param data at least one
   * @return an svg element; empty where there would be nothing to see
   */
  Optional<String> draw(Words words, List<Datum> data);
}
