package org.hemograph.query;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hemograph.model.Folding;
import org.hemograph.model.Nearest;

/**
 * Which values of its type a parameter takes. Where they are listed, a value may be given as it
 * stands in the list, by its label, or in another spelling of the same (case, signs of a number).
 */
final class Allowance {
  private static final int FEW = 10;

  private final ParameterType type;
  private final Parameter.Allowed allowed;
  private final boolean listed;
  private final Map<String, String> bySpelling = new LinkedHashMap<>();
  private final Map<String, String> byFolding = new HashMap<>();
  private final Map<Node, String> byTerm = new HashMap<>();

  private Allowance(
      ParameterType type, Parameter.Allowed allowed, boolean listed, List<Choice> choices) {
    this.type = type;
    this.allowed = allowed;
    this.listed = listed;
    choices.forEach(this::add);
  }

  /** What the header of a parameter allows by itself. */
  static Allowance of(Parameter parameter) {
    return of(parameter.type(), parameter.allowed());
  }

  static Allowance of(ParameterType type, Parameter.Allowed allowed) {
    return new Allowance(type, allowed, !allowed.listed().isEmpty(), allowed.listed());
  }

  /** What a list that was read from the data allows. */
  static Allowance of(Parameter parameter, List<Choice> read) {
    return new Allowance(parameter.type(), parameter.allowed(), true, read);
  }

  private void add(Choice choice) {
    bySpelling.putIfAbsent(choice.value(), choice.value());
    bySpelling.putIfAbsent(choice.label(), choice.value());
    for (String spelling : List.of(choice.value(), choice.label())) {
      byFolding.putIfAbsent(Folding.letters(spelling), choice.value());
    }
    if (Literals.covers(type)) {
      Literals.read(type, choice.value()).ifPresent(t -> byTerm.putIfAbsent(t, choice.value()));
    }
  }

  /** Whether a value that needs no graph is taken. */
  boolean takes(String value) {
    return term(value).isPresent();
  }

  /** The term of a value that needs no graph; empty when it is not taken. */
  Optional<Node> term(String value) {
    Optional<Node> read = Literals.read(type, value);
    if (listed) {
      return Literals.readable(value)
          ? choice(value, read).flatMap(choice -> Literals.read(type, choice))
          : Optional.empty();
    }
    return Bounds.fit(type)
        ? read.filter(term -> Bounds.hold(type, allowed, term.getLiteralLexicalForm()))
        : read;
  }

  private Optional<String> choice(String value, Optional<Node> read) {
    String given = value.strip();
    String choice = bySpelling.get(given);
    if (choice == null) {
      choice = read.map(byTerm::get).orElse(null);
    }
    String folded = choice == null ? Folding.letters(given) : "";
    return Optional.ofNullable(folded.isEmpty() ? choice : byFolding.get(folded));
  }

  /** Values close to what was given; all of them where there are few and none is close. */
  List<String> nearest(String value) {
    List<String> near = Nearest.among(value, bySpelling);
    List<String> all = bySpelling.values().stream().distinct().limit(FEW + 1).toList();
    return near.isEmpty() && all.size() <= FEW ? all : near;
  }
}
