package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.compare.EvidenceOfStudies.Headed;

/** What is stated at the head of one study, of several sources what the best kind says. */
record Population(List<Headed> statements) {

  /** The values of the first of these properties that has one. */
  List<String> first(String... properties) {
    return Stream.of(properties)
        .map(this::values)
        .filter(values -> !values.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** {@code randomised, parallel, double-blind}, as codes; else in the words of a table. */
  List<String> design() {
    List<String> parts = new ArrayList<>();
    for (String property : List.of(HG.allocation, HG.interventionModel, HG.masking)) {
      values(property).stream().filter(Population::says).forEach(parts::add);
    }
    return parts.isEmpty() ? values(HG.designText) : List.of(String.join(", ", parts));
  }

  List<String> participants() {
    List<String> kind =
        values(HG.enrollmentType).stream().filter(type -> type.contains("estimated")).toList();
    return values(HG.enrollmentCount).stream()
        .map(count -> kind.isEmpty() ? count : count + " (" + kind.get(0) + ")")
        .toList();
  }

  private static boolean says(String label) {
    return !label.equalsIgnoreCase("not stated") && !label.equalsIgnoreCase("not applicable");
  }

  private List<String> values(String property) {
    List<Headed> all = statements.stream().filter(one -> one.property().equals(property)).toList();
    int best = all.stream().mapToInt(Headed::rank).min().orElse(0);
    Map<Node, String> texts = new LinkedHashMap<>();
    for (Headed one : all) {
      if (one.rank() == best) {
        String text = one.value().isLiteral() ? one.value().getLiteralLexicalForm() : one.label();
        // Of several names of one thing, the first.
        texts.merge(one.value(), text, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return texts.values().stream()
        .filter(text -> !text.isBlank() && says(text))
        .distinct()
        .sorted()
        .toList();
  }
}
