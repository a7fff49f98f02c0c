package org.hemograph.serve.search;

/**
 * A text of a thing that holds what was looked for.
 *
 * @param thing the IRI
 * @param text what matched
 * @param field what the text is to the thing
 * @param score as the text index gives it; 0 without one
 */
record Match(String thing, String text, Field field, double score) {
  /** What a text is to its thing. */
  enum Field {
    LABEL("name"),
    SYNONYM("also called"),
    ID("id"),
    TITLE("title"),
    CLAIM("claim"),
    PASSAGE("passage"),
    PARTS("arms and endpoints");

    private final String words;

    Field(String words) {
      this.words = words;
    }

    /** As readers call it. */
    String words() {
      return words;
    }

    /** Whether it names the thing, so that a text that is the same can be the thing itself. */
    boolean names() {
      return this != PASSAGE && this != PARTS;
    }
  }
}
