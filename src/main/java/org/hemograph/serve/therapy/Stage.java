package org.hemograph.serve.therapy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far a drug got, from least to furthest. */
public enum Stage {
  OFF_LABEL("off-label", "Off label", "used off label"),
  REGISTERED("registered", "Registered", "study registered"),
  PHASE_1("phase-1", "Phase 1", "phase 1"),
  PHASE_2("phase-2", "Phase 2", "phase 2"),
  PHASE_3("phase-3", "Phase 3", "phase 3"),
  FILED("filed", "Filed", "filed"),
  APPROVED("approved", "Approved", "approved");

  private final String code;
  private final String title;
  private final String words;

  Stage(String code, String title, String words) {
    this.code = code;
    this.title = title;
    this.words = words;
  }

  /** As a heading. */
  public String title() {
    return title;
  }

  /** In a sentence. */
  public String words() {
    return words;
  }

  /** The stage of a code such as {@code …/code/stage-phase-3}; empty where it says that none is. */
  static Optional<Stage> of(String iri) {
    String key = iri.substring(iri.lastIndexOf('/') + 1).replaceFirst("^stage-", "");
    return Arrays.stream(values()).filter(stage -> stage.code.equals(key)).findFirst();
  }

  /** The stage that a study of this phase shows: 1 to 3; a later phase comes after approval. */
  static Optional<Stage> ofPhase(int phase) {
    return switch (phase) {
      case 1 -> Optional.of(PHASE_1);
      case 2 -> Optional.of(PHASE_2);
      case 3 -> Optional.of(PHASE_3);
      case 4 -> Optional.of(APPROVED);
      default -> Optional.empty();
    };
  }

  /** All, from least to furthest. */
  public static List<Stage> all() {
    return List.of(values());
  }
}
