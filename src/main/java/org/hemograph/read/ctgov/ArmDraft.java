package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hemograph.model.Code;
import org.hemograph.model.Keys;
import org.hemograph.model.ThingRef;
import org.hemograph.read.json.JsonValue;

/** An arm whose interventions are being gathered. */
final class ArmDraft {
  private static final Code NOT_STATED = new Code("arm", "not-stated");

  private final JsonValue at;
  private final String label;
  private final Code type;
  private final List<Intervention> given = new ArrayList<>();

  ArmDraft(JsonValue at, int position) {
    this.at = at;
    String own = RegistryText.of(at.get("label"));
    this.label = own.isEmpty() ? "arm " + position : own;
    this.type = RegistryCode.of(at.get("type"), RegistryCode.ARM).orElse(NOT_STATED);
  }

  JsonValue at() {
    return at;
  }

  String label() {
    return label;
  }

  Code type() {
    return type;
  }

  List<Intervention> given() {
    return given;
  }

  void give(Intervention intervention) {
    if (!given.contains(intervention)) {
      given.add(intervention);
    }
  }

  boolean gives(Object identity) {
    for (Intervention intervention : given) {
      if (intervention.identity().equals(identity)) {
        return true;
      }
    }
    return false;
  }

  boolean isExperimental() {
    return type.name().equals("experimental");
  }

  boolean isComparator() {
    return ControlArms.isControl(type);
  }

  /**
   * The key that the same regimen has in every source ({@code eltrombopag--ianalumab-9-mg_kg}):
   * every drug known, and every dose in its name but that of a placebo or of what all arms get.
   * Empty when the names do not tell as much: what a description says of doses decides nothing
   * here.
   */
  String regimenKey(Roles roles) {
    Set<String> tokens = new TreeSet<>();
    for (Intervention each : given) {
      if (each.named().drug().isEmpty()) {
        return "";
      }
      ThingRef drug = each.named().drug().get().thing();
      boolean free = each.named().isPlacebo() || roles.isBackground(each);
      if (each.namedDose().isEmpty() && !free) {
        return "";
      }
      String dose = each.namedDose().map(d -> "-" + Keys.quantity(d).key()).orElse("");
      if (!tokens.add(drug.key() + dose)) {
        return "";
      }
    }
    return String.join("--", tokens);
  }
}
