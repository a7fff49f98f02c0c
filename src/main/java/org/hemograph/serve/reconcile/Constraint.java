package org.hemograph.serve.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * What somebody's table says of the thing that is looked for.
 *
 * @param property that its column stands for; empty where we know none of that id
 * @param values any of which may hold
 */
record Constraint(Optional<Property> property, List<Given> values) {
  /** How a thing stands to a constraint. */
  enum Standing {
    FULFILLED(1),
    NOT_TOLD(0.5),
    CONTRADICTED(0);

    private final double worth;

    Standing(double worth) {
      this.worth = worth;
    }

    double worth() {
      return worth;
    }
  }

  /**
   * A value in the table.
   *
   * @param text what stands there
   * @param thing whether it was matched already, so that the text is the key of a thing
   */
  record Given(String text, boolean thing) {}

  Constraint {
    values = List.copyOf(values);
  }

  /** Made ready to be held against many things. */
  Sought sought(Entities entities) {
    return Sought.of(this, entities);
  }
}
