package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.Digest;
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
  private static final int LONGEST_KEY = 60;
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
    Map<String, Integer> keys = new HashMap<>();
    for (Draft draft : drafts) {
      String key = key(draft);
      int n = keys.merge(key, 1, Integer::sum);
      ThingRef ref = study.study().part("endpoint/" + PartKeys.own(n == 1 ? key : key + "-" + n));
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

  /** Readable where that is enough to tell them apart. */
  private String key(Draft draft) {
    String slug = draft.slug();
    boolean alone = slugs.getOrDefault(slug, 0) == 1;
    if (alone && !slug.isEmpty() && slug.length() <= LONGEST_KEY) {
      return slug;
    }
    String identity =
        alone
            ? draft.measure()
            : draft.role().name() + "|" + draft.measure() + "|" + draft.timeFrame();
    String hash = new Digest().add(identity).hex().substring(0, 8);
    return slug.isEmpty() ? hash : cut(slug) + "-" + hash;
  }

  /** Never within a percent-encoded character. */
  private static String cut(String slug) {
    if (slug.length() <= LONGEST_KEY) {
      return slug;
    }
    int end = LONGEST_KEY;
    int percent = slug.lastIndexOf('%', end - 1);
    end = percent >= 0 && percent > end - 3 ? percent : end;
    return slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.substring(0, end);
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
