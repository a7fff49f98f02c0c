package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pictures that things can have, by name.
 *
 * @param makers in the order in which readers are told of them
 */
public record Figures(List<FigureMaker> makers) {
  public Figures {
    makers = List.copyOf(makers);
  }

  /** Those of reported results, and others beside them. */
  public static Figures and(FigureMaker... others) {
    List<FigureMaker> all = new ArrayList<>();
    for (ResultFigure figure : ResultFigure.values()) {
      all.add(figure.maker());
    }
    all.addAll(List.of(others));
    return new Figures(all);
  }

  /** The one with that name. */
  public Optional<FigureMaker> named(String name) {
    return makers.stream().filter(maker -> maker.name().equals(name)).findFirst();
  }
}
