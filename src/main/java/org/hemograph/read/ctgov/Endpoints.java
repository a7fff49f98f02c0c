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
import org.hemograph.model.Keys;
import org.hemograph.model.Quantity;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Match;
import org.hemograph.read.ctgov.ProtocolIndex.PlannedEndpoint;
import org.hemograph.read.json.JsonValue;

/** The outcomes module. */
final class Endpoints {
  private static final Code PRIMARY = new Code("endpoint", "primary");
  private static final Code SECONDARY = new Code("endpoint", "secondary");
  private static final Code OTHER = new Code("endpoint", "other");

  private final StudyContext study;
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, Integer> slugs = new HashMap<>();

  private Endpoints(StudyContext study) {
    this.study = study;
  }

  private record Draft(
      Code role, String slug, String measure, String definition, String timeFrame) {}

  static List<PlannedEndpoint> of(JsonValue module, StudyContext study) {
    Endpoints endpoints = new Endpoints(study);
    endpoints.gather(module.get("primaryOutcomes"), PRIMARY);
    endpoints.gather(module.get("secondaryOutcomes"), SECONDARY);
    endpoints.gather(module.get("otherOutcomes"), OTHER);
    return endpoints.say();
  }

  private void gather(JsonValue outcomes, Code role) {
    for (JsonValue outcome : outcomes.items()) {
      String measure = RegistryText.of(outcome.get("measure"));
      if (measure.isEmpty()) {
        outcome.record().warn(outcome.pointer(), "An outcome without a measure. Left out.");
        continue;
      }
      String slug = Keys.slug(measure);
      slugs.merge(slug, 1, Integer::sum);
      drafts.add(
          new Draft(
              role,
              slug,
              measure,
              RegistryText.of(outcome.get("description")),
              RegistryText.of(outcome.get("timeFrame"))));
    }
  }

  private List<PlannedEndpoint> say() {
    List<PlannedEndpoint> planned = new ArrayList<>(drafts.size());
    Set<String> taken = new HashSet<>();
    for (Draft draft : drafts) {
      ThingRef ref = study.study().part("endpoint/" + key(draft, taken));
      Optional<Match> concept = study.vocabulary().find(Kind.ENDPOINT_CONCEPT, draft.measure());
      study.say(
          new Endpoint(
              study.entry(ref, draft.measure()),
              study.study(),
              concept.map(Match::thing),
              Optional.of(draft.role()),
              draft.measure(),
              draft.definition(),
              draft.timeFrame(),
              timePoint(draft.timeFrame())));
      planned.add(new PlannedEndpoint(ref, draft.role(), draft.measure(), draft.timeFrame()));
    }
    return planned;
  }

  /** Readable where that is enough to tell them apart, whatever their order. */
  private String key(Draft draft, Set<String> taken) {
    boolean shared = slugs.getOrDefault(draft.slug(), 0) > 1;
    String said = draft.role().name() + "|" + draft.measure() + "|" + draft.timeFrame();
    return PartKeys.free(draft.measure(), said, shared, taken);
  }

  /** One time and nothing else: {@code 6 months}, {@code Week 24}. */
  static Optional<Quantity> timePoint(String timeFrame) {
    int space = timeFrame.indexOf(' ');
    if (space < 0 || timeFrame.length() > 20) {
      return Optional.empty();
    }
    String first = timeFrame.substring(0, space);
    String second = timeFrame.substring(space + 1);
    return Ages.quantity(first, second).or(() -> Ages.quantity(second, first));
  }
}
