package org.hemograph.query;

import java.util.List;
import java.util.stream.Collectors;

/** What a parameter takes, in words that complete "expected …". */
final class Expected {
  /** A longer list is no help in a message; the page of the query has all. */
  private static final int SHOWN = 10;

  private Expected() {}

  /** {@code a whole number from 1 to 120}, {@code one of a, b, c}, {@code a drug class}. */
  static String of(ParameterType type, Parameter.Allowed allowed) {
    if (!allowed.listed().isEmpty()) {
      return oneOf(allowed.listed());
    }
    String least = allowed.least().orElse("");
    String greatest = allowed.greatest().orElse("");
    if (least.isEmpty() && greatest.isEmpty()) {
      return type.words();
    }
    String noun = type.words().replaceFirst(" like .*", "");
    if (greatest.isEmpty()) {
      return noun + " from " + least + " on";
    }
    return noun + (least.isEmpty() ? " up to " : " from " + least + " to ") + greatest;
  }

  /** {@code one of a, b, c}. */
  static String oneOf(List<Choice> choices) {
    if (choices.isEmpty()) {
      return "a value of a list, which is empty here";
    }
    String shown =
        choices.stream()
            .limit(SHOWN)
            .map(choice -> Shortened.forDisplay(choice.value()))
            .collect(Collectors.joining(", "));
    return choices.size() <= SHOWN
        ? "one of " + shown
        : "one of " + shown + " … (" + choices.size() + " in all)";
  }
}
