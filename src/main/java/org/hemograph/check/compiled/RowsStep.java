package org.hemograph.check.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** {@code VALUES}; a variable that a row leaves out stays free. */
record RowsStep(List<Var> variables, List<Binding> rows) implements Step {
  @Override
  public boolean anyMatch(Match match, Predicate<Match> rest) {
    for (Binding row : rows) {
      if (!match.step()) {
        return false;
      }
      if (matches(match, row, rest)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(Match match, Binding row, Predicate<Match> rest) {
    List<Var> mine = new ArrayList<>();
    boolean fits = true;
    for (Var variable : variables) {
      Node given = row.get(variable);
      Node term = match.term(variable);
      if (given != null && term == null) {
        match.bind(variable, given);
        mine.add(variable);
      } else if (given != null && !given.equals(term)) {
        fits = false;
      }
    }
    boolean found = fits && rest.test(match);
    mine.forEach(match::free);
    return found;
  }
}
