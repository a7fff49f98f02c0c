package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hemograph.model.Code;
import org.hemograph.model.StudyDesign;
import org.hemograph.model.StudyKind;
import org.hemograph.model.StudyMethod;
import org.hemograph.read.json.JsonValue;

/** The design module. */
final class Design {
  private Design() {}

  static StudyKind kind(JsonValue module) {
    JsonValue type = module.get("studyType");
    return switch (type.text()) {
      case "OBSERVATIONAL" -> StudyKind.OBSERVATIONAL_STUDY;
      case "EXPANDED_ACCESS" -> StudyKind.EXPANDED_ACCESS;
      case "INTERVENTIONAL", "" -> StudyKind.CLINICAL_TRIAL;
      default -> {
        type.record().warn(type.pointer(), "A kind of study that we do not know: read as a trial.");
        yield StudyKind.CLINICAL_TRIAL;
      }
    };
  }

  static StudyDesign of(JsonValue module) {
    JsonValue info = module.get("designInfo");
    JsonValue masking = info.get("maskingInfo");
    return new StudyDesign(
        codes(module.get("phases"), RegistryCode.PHASE),
        "",
        text(module, info),
        RegistryCode.of(info.get("allocation"), RegistryCode.ALLOCATION),
        "",
        RegistryCode.of(info.get("interventionModel"), RegistryCode.MODEL),
        RegistryCode.of(masking.get("masking"), RegistryCode.MASKING),
        RegistryText.of(masking.get("maskingDescription")),
        "");
  }

  private static String text(JsonValue module, JsonValue info) {
    StringBuilder text = new StringBuilder();
    text.append(RegistryText.of(info.get("interventionModelDescription")));
    if (module.get("patientRegistry").flag().orElse(false)) {
      append(text, "Patient registry.");
    }
    String duration = RegistryText.of(module.get("targetDuration"));
    if (!duration.isEmpty()) {
      append(text, "Target duration: " + duration + ".");
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String sentence) {
    text.append(text.isEmpty() ? "" : " ").append(sentence);
  }

  static StudyMethod method(JsonValue module) {
    JsonValue info = module.get("designInfo");
    return new StudyMethod(
        RegistryCode.of(info.get("observationalModel"), RegistryCode.OBSERVATIONAL),
        RegistryCode.of(info.get("timePerspective"), RegistryCode.PERSPECTIVE),
        RegistryCode.of(info.get("primaryPurpose"), RegistryCode.PURPOSE),
        codes(info.at("maskingInfo", "whoMasked"), RegistryCode.MASKED));
  }

  /** The codes of a list of enumerated values. */
  static List<Code> codes(JsonValue list, Map<String, Code> known) {
    List<Code> codes = new ArrayList<>();
    for (JsonValue item : list.items()) {
      RegistryCode.of(item, known).filter(code -> !codes.contains(code)).ifPresent(codes::add);
    }
    return codes;
  }
}
