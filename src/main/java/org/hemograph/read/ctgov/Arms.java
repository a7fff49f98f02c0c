package org.hemograph.read.ctgov;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Administration;
import org.hemograph.model.Arm;
import org.hemograph.model.Entry;
import org.hemograph.model.Provenance;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary.Match;
import org.hemograph.read.ctgov.ProtocolIndex.PlannedArm;

/** Says the arms of a plan, and what is given in each. */
final class Arms {
  /** A number and a unit beside a single drug's name are seldom anything but its dose. */
  private static final BigDecimal CONFIDENCE = new BigDecimal("0.9");

  private final StudyContext study;
  private final List<ArmDraft> arms;
  private final Roles roles;

  Arms(StudyContext study, List<ArmDraft> arms, Roles roles) {
    this.study = study;
    this.arms = arms;
    this.roles = roles;
  }

  List<PlannedArm> say() {
    Map<String, Integer> regimens = new HashMap<>();
    for (ArmDraft arm : arms) {
      regimens.merge(arm.regimenKey(roles), 1, Integer::sum);
    }
    List<PlannedArm> planned = new ArrayList<>(arms.size());
    Set<String> taken = new HashSet<>();
    for (ArmDraft arm : arms) {
      String regimen = arm.regimenKey(roles);
      boolean provisional = regimen.isEmpty() || regimens.getOrDefault(regimen, 0) > 1;
      String description = RegistryText.of(arm.at().get("description"));
      String said = arm.label() + "|" + arm.type().name() + "|" + description;
      String key = provisional ? PartKeys.free(arm.label(), said, taken) : regimen;
      ThingRef ref = study.study().part("arm/" + key);
      study.say(
          Arm.registered(entry(ref, arm), study.study(), arm.type(), description, provisional));
      administrations(arm, ref);
      planned.add(new PlannedArm(ref, arm.label(), arm.type()));
    }
    return planned;
  }

  /** One that the tables have is called as there, and found by the registry's name too. */
  private Entry entry(ThingRef ref, ArmDraft arm) {
    String label = study.vocabulary().label(ref).orElse(arm.label());
    List<String> others = label.equals(arm.label()) ? List.of() : List.of(arm.label());
    return new Entry(ref, label, others, List.of(), study.stated());
  }

  private void administrations(ArmDraft arm, ThingRef ref) {
    int sequence = 0;
    for (Intervention given : arm.given()) {
      sequence++;
      Optional<ThingRef> drug = given.named().drug().map(Match::thing);
      Optional<ThingRef> drugClass =
          drug.isPresent() ? Optional.empty() : given.named().drugClass().map(Match::thing);
      boolean known = drug.isPresent() || drugClass.isPresent();
      study.say(
          new Administration(
              new Entry(
                  ref.part("administration/" + PartKeys.own("" + sequence)),
                  label(given, drug),
                  provenance(given)),
              study.study(),
              ref,
              drug,
              drugClass,
              Optional.of(roles.of(given)),
              Optional.empty(),
              Optional.of(sequence),
              given.dose(),
              "",
              given.route(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              given.description(),
              known ? Optional.empty() : Optional.of(given.mention()),
              given.type()));
    }
  }

  private String label(Intervention given, Optional<ThingRef> drug) {
    return drug.flatMap(study.vocabulary()::label).orElse(given.named().text());
  }

  /** A dose or way that was parsed out of a text is extracted, and says how sure it is. */
  private Provenance provenance(Intervention given) {
    return given.dose().isEmpty() && given.route().isEmpty()
        ? study.stated()
        : Provenance.extracted(study.source(), given.doseAt(), CONFIDENCE);
  }
}
