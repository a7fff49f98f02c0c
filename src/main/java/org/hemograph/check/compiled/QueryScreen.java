package org.hemograph.check.compiled;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementGroup;

/**
 * A screen before {@code sh:sparql}, whose queries cost Jena most: it proves that a query finds
 * nothing for a focus, from what all its answers must have. Only plain SELECT queries have one.
 *
 * @param pattern what every answer must match, perhaps among more
 */
record QueryScreen(GroupScreen pattern) implements Check {
  private static final Var THIS = Var.alloc("this");

  /** Bound by Jena besides {@code $this}; we do not have them. */
  private static final Set<String> OF_JENA = Set.of("currentShape", "shapesGraph", "PATH");

  static Optional<Check> of(Query query) {
    if (!query.isSelectType()
        || query.hasGroupBy()
        || query.hasHaving()
        || query.hasDatasetDescription()
        || OF_JENA.stream().anyMatch(query.serialize()::contains)
        || !(query.getQueryPattern() instanceof ElementGroup group)) {
      return Optional.empty();
    }
    return Optional.of(new QueryScreen(GroupScreen.of(group)));
  }

  @Override
  public boolean conforms(Focus focus, List<Node> values) {
    Match match = new Match(focus.record());
    match.bind(THIS, focus.node());
    return !pattern.matches(match) && !match.gaveUp();
  }
}
