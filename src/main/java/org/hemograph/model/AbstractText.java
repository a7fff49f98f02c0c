package org.hemograph.model;

import java.util.List;

/**
 * The abstract of a publication.
 *
 * @param text all of it, in Unicode NFC, the labels of its sections included
 * @param sections where the labelled sections stand; none when there are no labels
 */
public record AbstractText(String text, List<LabelledSection> sections) {
  public AbstractText {
    sections = List.copyOf(sections);
  }

  /**
   * A section that bears a label, without the label itself.
   *
   * @param label as printed
   * @param type of scheme {@code section}
   * @param start first code point of the text, from 0
   * @param end the code point after the last
   */
  public record LabelledSection(String label, Code type, long start, long end) {}
}
