package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hemograph.model.Code;
import org.hemograph.model.StudyDrugs;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary.Match;
import org.hemograph.read.ctgov.ProtocolIndex.PlannedArm;
import org.hemograph.read.json.JsonValue;

/**
 * The arms and interventions module.
 *
 * @param arms the arms as the results section will look for them
 * @param drugs the known drugs of the study by their role
 */
record ArmsInterventions(List<PlannedArm> arms, StudyDrugs drugs) {

  static ArmsInterventions of(JsonValue module, StudyContext study, Mentions mentions) {
    List<ArmDraft> arms = new ArrayList<>();
    for (JsonValue group : module.get("armGroups").items()) {
      arms.add(new ArmDraft(group, arms.size() + 1));
    }
    DrugNames names = new DrugNames(study.vocabulary());
    List<Intervention> interventions = new ArrayList<>();
    for (JsonValue item : module.get("interventions").items()) {
      List<Intervention> parts = Intervention.of(item, names, mentions);
      interventions.addAll(parts);
      assign(item.get("armGroupLabels"), parts, arms);
    }
    for (ArmDraft arm : arms) {
      assign(arm, interventions);
    }
    Roles roles = new Roles(arms);
    return new ArmsInterventions(new Arms(study, arms, roles).say(), drugs(interventions, roles));
  }

  /** By the arms that an intervention names. */
  private static void assign(JsonValue labels, List<Intervention> parts, List<ArmDraft> arms) {
    for (JsonValue label : labels.items()) {
      String name = RegistryText.of(label);
      boolean found = false;
      for (ArmDraft arm : arms) {
        if (arm.label().equals(name)) {
          parts.forEach(arm::give);
          found = true;
        }
      }
      if (!found && !name.isEmpty()) {
        label
            .record()
            .warn(
                label.pointer(),
                "No arm is called \""
                    + name
                    + "\". The intervention is kept, without a place in that arm.");
      }
    }
  }

  /** By the interventions that an arm names, in the form "Type: name". */
  private static void assign(ArmDraft arm, List<Intervention> interventions) {
    for (JsonValue each : arm.at().get("interventionNames").items()) {
      String text = RegistryText.of(each);
      String name = text.substring(text.indexOf(": ") < 0 ? 0 : text.indexOf(": ") + 2).strip();
      boolean found = false;
      for (Intervention intervention : interventions) {
        if (intervention.name().equals(name) || intervention.name().equals(text)) {
          arm.give(intervention);
          found = true;
        }
      }
      if (!found && !text.isEmpty()) {
        each.record().warn(each.pointer(), "No intervention has this name. Left out.");
      }
    }
  }

  private static StudyDrugs drugs(List<Intervention> interventions, Roles roles) {
    Set<ThingRef> investigated = new LinkedHashSet<>();
    Set<ThingRef> background = new LinkedHashSet<>();
    Set<ThingRef> comparators = new LinkedHashSet<>();
    Set<ThingRef> all = new LinkedHashSet<>();
    for (Intervention each : interventions) {
      if (each.named().drug().isEmpty() || each.named().isPlacebo()) {
        continue;
      }
      ThingRef drug = each.named().drug().map(Match::thing).get();
      all.add(drug);
      Code role = roles.of(each);
      switch (role.name()) {
        case "investigational" -> investigated.add(drug);
        case "background" -> background.add(drug);
        case "comparator" -> comparators.add(drug);
        default -> {
          // Known to be given, not what for.
        }
      }
    }
    return new StudyDrugs(
        List.copyOf(investigated),
        List.copyOf(background),
        List.copyOf(comparators),
        List.copyOf(all));
  }
}
