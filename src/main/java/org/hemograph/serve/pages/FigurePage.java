package org.hemograph.serve.pages;

import java.util.List;

/**
 * A picture alone, with its table open below it.
 *
 * @param of the thing it is a picture of
 * @param figure the picture
 * @param source where it comes from
 */
public record FigurePage(Frame frame, Link of, Figure figure, String source) {
  /**
   * All pictures of a thing's results below each other.
   *
   * @param figures may be empty, where a source reports nothing that fits an axis
   */
  public record All(Frame frame, Link of, List<Figure> figures, String source) {
    public All {
      figures = List.copyOf(figures);
    }
  }
}
