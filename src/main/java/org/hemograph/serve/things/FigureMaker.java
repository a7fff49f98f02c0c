package org.hemograph.serve.things;

import java.util.Optional;
import java.util.Set;
import org.hemograph.serve.pages.Figure;

/** Makes one kind of picture of a thing. Safe for many threads. */
public interface FigureMaker {
  /** Part of its address: {@code /figure/{name}/{key of the thing}.svg}. */
  String name();

  /** The classes whose things it can be a picture of. */
  Set<String> types();

  /** The picture; empty where there is nothing to draw. */
  Optional<Figure> of(Subject subject);
}
