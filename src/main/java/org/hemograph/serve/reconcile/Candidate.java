package org.hemograph.serve.reconcile;

import java.util.Comparator;
import java.util.Map;

/**
 * A thing that may be the one that is looked for (section 4.2 of the specification).
 *
 * @param score 0 to 100
 * @param match whether it is the one
 * @param features what the score was made from, by id
 */
record Candidate(
    Entity entity, String matched, double score, boolean match, Map<Feature, Object> features) {
  static final Comparator<Candidate> ORDER =
      Comparator.comparing((Candidate candidate) -> !candidate.match())
          .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
          .thenComparing(Candidate::entity, Entity.ORDER);

  Candidate {
    features = Map.copyOf(features);
  }
}
