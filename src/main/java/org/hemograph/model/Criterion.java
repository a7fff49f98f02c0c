package org.hemograph.model;

import java.util.List;
import java.util.Optional;

/**
 * An eligibility rule of a study, or a component of an endpoint's definition.
 *
 * @param endpoint the endpoint it is a component of
 * @param kind inclusion, exclusion or component
 * @param variable what is measured
 * @param consecutive number of consecutive assessments
 * @param minimumCount at least so many (prior lines, for instance)
 * @param spacing least time between assessments
 * @param without what must not have happened
 * @param priorTherapies drugs or classes given before
 * @param priorResponses how the disease answered them
 */
public record Criterion(
    Entry entry,
    ThingRef study,
    Optional<ThingRef> endpoint,
    Optional<Code> kind,
    String text,
    Optional<ThingRef> variable,
    Optional<Code> operator,
    Optional<Quantity> threshold,
    Optional<Integer> consecutive,
    Optional<Integer> minimumCount,
    Optional<Quantity> spacing,
    List<ThingRef> without,
    List<ThingRef> priorTherapies,
    List<Code> priorResponses)
    implements Evidence {
  public Criterion {
    without = List.copyOf(without);
    priorTherapies = List.copyOf(priorTherapies);
    priorResponses = List.copyOf(priorResponses);
  }
}
