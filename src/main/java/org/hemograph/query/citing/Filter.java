package org.hemograph.query.citing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.model.Reference;

/**
 * Which of the references that stand behind something are wanted.
 *
 * @param kinds only these; empty for any
 * @param roles codes of what a publication is to its studies; empty for any, and for what is no
 *     publication
 * @param since only what was added or changed after
 */
public record Filter(Set<Reference.Kind> kinds, List<Node> roles, Optional<Since> since) {
  /** All of them. */
  public static final Filter ALL = new Filter(Set.of(), List.of(), Optional.empty());

  public Filter {
    kinds = Set.copyOf(kinds);
    roles = List.copyOf(roles);
  }
}
