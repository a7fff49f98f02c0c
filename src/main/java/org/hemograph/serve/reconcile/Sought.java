package org.hemograph.serve.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Folding;
import org.hemograph.serve.reconcile.Constraint.Given;
import org.hemograph.serve.reconcile.Constraint.Standing;

/**
 * A constraint whose values have their forms for comparing, made once for all the things that it is
 * held against.
 *
 * @param property that is told of things; empty where we know none of that id
 * @param values any of which may hold
 */
record Sought(Optional<Property> property, List<Value> values) {
  /**
   * A value in every form in which it may be what is told.
   *
   * @param keys of the things that it may mean
   * @param number that it is; empty if it is none
   * @param plain its plain form
   * @param folded its letters and digits
   */
  record Value(Set<String> keys, Optional<BigDecimal> number, String plain, String folded) {
    private static Value of(Given given, Entities entities) {
      String text = given.text();
      Set<String> keys =
          given.thing()
              ? entities.at(text).map(Entity::key).map(Set::of).orElse(Set.of(text))
              : entities.called(text);
      String plain = NameForm.plain(text);
      return new Value(keys, Sought.asNumber(text), plain, Folding.letters(plain));
    }

    private boolean holds(PropertyValue told) {
      if (told.isThing()) {
        return keys.contains(told.key());
      }
      if (told.number().isPresent()) {
        return number.filter(n -> n.compareTo(told.number().get()) == 0).isPresent();
      }
      String own = NameForm.plain(told.text());
      if (told.day()) {
        // 2023 and 2023-02 hold for a day in them; a client may send the day as a moment.
        return own.equals(plain) || own.startsWith(plain + "-") || plain.startsWith(own + "t");
      }
      return own.equals(plain)
          || !plain.isEmpty()
              && Folding.letters(own).equals(folded)
              && NameForm.sameButPunctuation(own, plain);
    }
  }

  static Sought of(Constraint constraint, Entities entities) {
    return new Sought(
        constraint.property(),
        constraint.values().stream().map(given -> Value.of(given, entities)).toList());
  }

  /** How a thing stands that has these values. */
  Standing standing(List<PropertyValue> told) {
    if (property.isEmpty()) {
      return Standing.CONTRADICTED; // what nobody understands must not look as if it held
    }
    if (told.isEmpty()) {
      return Standing.NOT_TOLD;
    }
    boolean holds = values.stream().anyMatch(value -> told.stream().anyMatch(value::holds));
    return holds ? Standing.FULFILLED : Standing.CONTRADICTED;
  }

  private static Optional<BigDecimal> asNumber(String text) {
    String plain = text.strip();
    if (plain.length() > 30 || !plain.matches("[+-]?[0-9]+(?:\\.[0-9]+)?")) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(plain));
  }
}
