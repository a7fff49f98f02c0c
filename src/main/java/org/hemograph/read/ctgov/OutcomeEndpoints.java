package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Code;
import org.hemograph.model.Endpoint;
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
  private final Set<String> keys = new HashSet<>();
  private final Map<Named, List<PlannedEndpoint>> planned = new HashMap<>();

  /** What an outcome must share with its plan: the role, and the measure however it is spelled. */
  private record Named(Code role, String measure) {
    static Named of(Code role, String measure) {
      return new Named(role, SameName.of(measure));
    }
  }

  OutcomeEndpoints(Reporting reporting) {
    this.reporting = reporting;
    for (PlannedEndpoint endpoint : reporting.protocol().endpoints()) {
      keys.add(endpoint.ref().key());
      planned
          .computeIfAbsent(
              Named.of(endpoint.role(), endpoint.measure()), named -> new ArrayList<>(1))
          .add(endpoint);
    }
  }

  /** The planned one, when there is exactly one. */
  Optional<ThingRef> planned(Code role, String title, String timeFrame) {
    List<PlannedEndpoint> named = planned.getOrDefault(Named.of(role, title), List.of());
    if (named.size() > 1) {
      String when = SameName.of(timeFrame);
      named = named.stream().filter(e -> SameName.of(e.timeFrame()).equals(when)).toList();
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
