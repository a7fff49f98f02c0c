package org.hemograph.serve.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Which thing a hit leads to: some things are only met as part of another one. */
final class Whole {
  private static final String THINGS = "/id/";

  /** Things that nobody looks for by themselves. */
  private static final Set<String> NEVER = Set.of("activity", "quantity", "revision", "section");

  private static final Set<String> PARTS_OF_THEIR_OWN = Set.of("arm", "endpoint");

  private Whole() {}

  /**
   * The thing itself; the publication of an authorship, the study of a date, a site or a criterion;
   * nothing for what is never shown.
   */
  static Optional<String> of(String thing) {
    int start = thing.indexOf(THINGS) + THINGS.length();
    if (start < THINGS.length()) {
      return Optional.of(thing);
    }
    int fragment = thing.indexOf('#', start);
    String plain = fragment < 0 ? thing : thing.substring(0, fragment);
    String[] path = plain.substring(start).split("/");
    if (NEVER.contains(path[0])) {
      return Optional.empty();
    }
    boolean parts = path[0].equals("study") || path[0].equals("publication");
    if (!parts || path.length < 3) {
      boolean role = path.length > 2 && path[path.length - 2].equals("role");
      return role ? Optional.empty() : Optional.of(plain);
    }
    int kept = PARTS_OF_THEIR_OWN.contains(path[2]) && path.length > 3 ? 4 : 2;
    return Optional.of(plain.substring(0, start) + String.join("/", Arrays.copyOf(path, kept)));
  }
}
