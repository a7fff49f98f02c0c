package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.serve.therapy.TherapyMemory;

/**
 * The pictures that things can have, by name.
 *
 * @param makers in the order in which readers are told of them
 */
public record Figures(List<FigureMaker> makers) {
  public Figures {
    makers = List.copyOf(makers);
  }

  /** All that there are. */
  public static Figures over(TherapyMemory therapies) {
    List<FigureMaker> all = new ArrayList<>();
    for (ResultFigure figure : ResultFigure.values()) {
      all.add(figure.maker());
    }
    all.add(new ArmsFigure());
    all.add(new EndpointFigure());
    all.addAll(new TherapyFigures(therapies).makers());
    return new Figures(all);
  }

  /** The one with that name. */
  public Optional<FigureMaker> named(String name) {
    return makers.stream().filter(maker -> maker.name().equals(name)).findFirst();
  }
}
