package org.hemograph.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.load.input.Scope;

/**
 * The arguments of an import, found by the name of an input that lies in one, and which of them an
 * earlier import knew: where not one record is met that was imported under that name before,
 * another file, folder or archive happens to have the same name. For one thread.
 */
final class Familiar {
  private final Map<String, Scope> scopes = new HashMap<>();
  private final Set<Scope> known = new HashSet<>();

  Familiar(List<Scope> arguments) {
    arguments.stream()
        .filter(scope -> !scope.name().isEmpty())
        .forEach(scope -> scopes.putIfAbsent(scope.name(), scope));
  }

  /** The argument in which an input of this name lies. */
  Optional<Scope> scope(String input) {
    return Scope.wholes(input).stream()
        .filter(scopes::containsKey)
        .findFirst()
        .map(name -> scopes.get(name));
  }

  /**
   * Notes that a graph is met again.
   *
   * @param from the inputs that hold it by what the store says
   * @param met what this import met so far, this graph as held by this input not yet
   */
  void meets(String graph, Collection<String> from, Met met) {
    if (known.size() < scopes.size()) {
      from.stream()
          .filter(input -> !met.contains(graph, input))
          .forEach(input -> scope(input).ifPresent(known::add));
    }
  }

  boolean knows(Scope scope) {
    return known.contains(scope);
  }
}
