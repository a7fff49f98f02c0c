package org.hemograph.model;

/**
 * A place in a text, without its words.
 *
 * @param document SHA-256 of the document
 * @param start first code point, from 0
 * @param end the code point after the last
 * @param section the section it stands in
 * @param digest first 16 hex digits of the SHA-256 of the passage in UTF-8
 */
public record Passage(String document, long start, long end, ThingRef section, String digest) {
  /** The span: {@code span/{first 12 of the document}-{start}-{end}}. */
  public ThingRef ref() {
    return Keys.span(document, start, end);
  }

  /** Its text layer. */
  public ThingRef text() {
    return Keys.text(document);
  }
}
