package org.hemograph.load;

import org.hemograph.check.ShapeChecker;
import org.jspecify.annotations.Nullable;

/** The shapes, parsed when the first graph is checked: an import without changes needs none. */
final class Checks {
  private @Nullable ShapeChecker shapes;

  synchronized ShapeChecker shapes() {
    ShapeChecker parsed = shapes;
    if (parsed == null) {
      parsed = ShapeChecker.bundled();
      shapes = parsed;
    }
    return parsed;
  }
}
