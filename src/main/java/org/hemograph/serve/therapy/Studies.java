package org.hemograph.serve.therapy;

import java.util.List;

/**
 * Studies of something.
 *
 * @param shown the latest by registration number
 * @param all how many there are
 */
public record Studies(List<Study> shown, int all) {
  public Studies {
    shown = List.copyOf(shown);
  }

  public boolean isEmpty() {
    return shown.isEmpty();
  }

  /** How many there are in words. */
  public String many() {
    return all + (all == 1 ? " study" : " studies");
  }
}
