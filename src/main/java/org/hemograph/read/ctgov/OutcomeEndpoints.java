package org.hemograph.read.ctgov;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemograph.model.Code;
import org.hemograph.model.Endpoint;
import org.hemograph.model.Folding;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.read.ctgov.ProtocolIndex.PlannedEndpoint;
import org.hemograph.read.json.JsonValue;

/**
 * Which endpoint an outcome is of: the planned one of the same role and title, told apart by the
 * time frame where several are called the same; else an endpoint of its own.
 */
final class OutcomeEndpoints {
  private static final String BELOW = "/endpoint/";

  private final Reporting reporting;
  private final Set<String> keys;

  OutcomeEndpoints(Reporting reporting) {
    this.reporting = reporting;
    keys =
        reporting.protocol().endpoints().stream()
            .map(planned -> planned.ref().key())
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** The planned one, when there is exactly one. */
  Optional<ThingRef> planned(Code role, String title, String timeFrame) {
    String called = Folding.letters(title);
    List<PlannedEndpoint> named =
        reporting.protocol().endpoints().stream()
            .filter(e -> e.role().equals(role) && Folding.letters(e.measure()).equals(called))
            .toList();
    if (named.size() > 1) {
      String when = Folding.letters(timeFrame);
      named = named.stream().filter(e -> Folding.letters(e.timeFrame()).equals(when)).toList();
    }
    return named.size() == 1 ? Optional.of(named.get(0).ref()) : Optional.empty();
  }

  /** One that the plan does not have. */
  ThingRef unplanned(
      Code role, String title, String timeFrame, String description, JsonValue outcome) {
    String key = PartKeys.free(title, role.name() + "|" + title + "|" + timeFrame, keys);
    ThingRef ref = new ThingRef(reporting.study().path() + BELOW + key);
    reporting.hand(
        new Endpoint(
            reporting.entry(ref, title, outcome),
            reporting.study(),
            reporting
                .protocol()
                .vocabulary()
                .find(Vocabulary.Kind.ENDPOINT_CONCEPT, title)
                .map(Vocabulary.Match::thing),
            Optional.of(role),
            title,
            description,
            timeFrame,
            Optional.empty()));
    return ref;
  }
}
