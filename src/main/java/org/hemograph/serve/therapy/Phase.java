package org.hemograph.serve.therapy;

import java.util.Set;

/** The phase of a study as a number: a column, a colour. */
final class Phase {
  private Phase() {}

  /** 1 to 4; of two phases the later one; 0 where none is stated. */
  static int of(Set<String> codes) {
    int latest = 0;
    for (String code : codes) {
      String key = code.substring(code.lastIndexOf('/') + 1);
      int phase =
          switch (key) {
            case "phase-early-1", "phase-1" -> 1;
            case "phase-2" -> 2;
            case "phase-3" -> 3;
            case "phase-4" -> 4;
            default -> 0;
          };
      latest = Math.max(latest, phase);
    }
    return latest;
  }
}
