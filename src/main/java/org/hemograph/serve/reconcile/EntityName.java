package org.hemograph.serve.reconcile;

/**
 * One of the names of a thing.
 *
 * @param text as the data have it
 * @param plain {@link NameForm#plain}
 * @param folded {@link org.hemograph.model.Folding#letters}
 */
record EntityName(Entity entity, String text, Kind kind, String plain, String folded) {
  /** What the name is to the thing. */
  enum Kind {
    LABEL("its name"),
    SYNONYM("another name of it"),
    IDENTIFIER("an identifier of it");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  boolean isIdentifier() {
    return kind == Kind.IDENTIFIER;
  }
}
