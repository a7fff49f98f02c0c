package org.hemograph.read.ctgov;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hemograph.model.StudyEligibility;
import org.hemograph.model.StudyPopulation;
import org.hemograph.model.ThingRef;
import org.hemograph.read.json.JsonValue;

/** The eligibility module, and how many take part. */
final class Eligibility {
  private Eligibility() {}

  static StudyEligibility of(JsonValue module, List<ThingRef> conditions) {
    return new StudyEligibility(
        conditions,
        RegistryCode.of(module.get("sex"), RegistryCode.SEX),
        module.get("healthyVolunteers").flag(),
        Ages.of(module.get("minimumAge")),
        Ages.of(module.get("maximumAge")));
  }

  static StudyPopulation population(JsonValue module, JsonValue enrollment) {
    Optional<Integer> count = enrollment.get("count").integer().filter(n -> n >= 0);
    return new StudyPopulation(
        text(module),
        Optional.empty(),
        Design.codes(module.get("stdAges"), RegistryCode.AGE),
        List.of(),
        "",
        count,
        count.flatMap(
            n ->
                RegistryCode.of(enrollment.get("type"), RegistryCode.COUNT)
                    .or(() -> Optional.of(RegistryCode.COUNT_NOT_STATED))),
        "");
  }

  private static String text(JsonValue module) {
    StringBuilder text = new StringBuilder(RegistryText.of(module.get("studyPopulation")));
    String sampling = module.get("samplingMethod").text();
    if (!sampling.isEmpty()) {
      append(text, "Sampling: " + sampling.toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
    }
    if (module.get("genderBased").flag().orElse(false)) {
      append(text, "Eligibility is based on gender.");
    }
    append(text, RegistryText.of(module.get("genderDescription")));
    return text.toString();
  }

  private static void append(StringBuilder text, String sentence) {
    if (!sentence.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append(sentence);
    }
  }
}
