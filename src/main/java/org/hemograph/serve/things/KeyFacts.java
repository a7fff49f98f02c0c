package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.serve.pages.KeyFact;
import org.hemograph.serve.pages.Link;

/** Collects the few facts that a reader looks for first, and leaves out what nobody states. */
final class KeyFacts {
  private static final int MOST_LINKS = 4;

  private final List<KeyFact> keys = new ArrayList<>();

  KeyFacts add(String name, List<Link> values, String note) {
    if (!values.isEmpty()) {
      int rest = values.size() - MOST_LINKS;
      keys.add(
          rest > 0
              ? new KeyFact(name, values.subList(0, MOST_LINKS), "and " + rest + " more")
              : new KeyFact(name, values, note));
    }
    return this;
  }

  KeyFacts add(String name, List<Link> values) {
    return add(name, values, "");
  }

  KeyFacts add(String name, String value, String note) {
    return value.isEmpty() ? this : add(name, List.of(Link.text(value)), note);
  }

  KeyFacts add(String name, String value) {
    return add(name, value, "");
  }

  List<KeyFact> list() {
    return keys;
  }
}
