package org.hemograph.check.compiled;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** A triple pattern of a query; any of the three may be a variable. */
record PatternStep(Node subject, Node property, Node object) implements Step {
  @Override
  public boolean anyMatch(Match match, Predicate<Match> rest) {
    Node from = match.term(subject);
    for (Description description : candidates(match, from)) {
      if (!match.step()) {
        return false;
      }
      if (with(match, subject, from, description.subject(), m -> property(m, description, rest))) {
        return true;
      }
    }
    return false;
  }

  private Collection<Description> candidates(Match match, @Nullable Node from) {
    if (from != null) {
      return List.of(match.record().about(from));
    }
    Node by = match.term(property);
    return by == null ? match.record().all() : match.record().having(by);
  }

  private boolean property(Match match, Description description, Predicate<Match> rest) {
    Node by = match.term(property);
    if (by != null) {
      return object(match, description.values(by), rest);
    }
    for (Node given : description.properties()) {
      if (with(match, property, null, given, m -> object(m, description.values(given), rest))) {
        return true;
      }
    }
    return false;
  }

  private boolean object(Match match, List<Node> values, Predicate<Match> rest) {
    Node to = match.term(object);
    if (to != null) {
      return match.step() && values.contains(to) && rest.test(match);
    }
    for (Node value : values) {
      if (!match.step()) {
        return false;
      }
      if (with(match, object, null, value, rest)) {
        return true;
      }
    }
    return false;
  }

  /** Goes on with a free variable bound, and frees it again. */
  private static boolean with(
      Match match, Node pattern, @Nullable Node term, Node value, Predicate<Match> rest) {
    if (term != null || !(pattern instanceof Var variable)) {
      return rest.test(match);
    }
    match.bind(variable, value);
    boolean found = rest.test(match);
    match.free(variable);
    return found;
  }
}
