package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.model.ThingRef;
import org.hemograph.read.json.JsonValue;

/**
 * The numbers and names that a study goes by.
 *
 * @param formerly what it was registered as before
 */
record Identification(
    String acronym,
    String briefTitle,
    String officialTitle,
    String orgStudyId,
    List<String> euctNumbers,
    List<String> registryIds,
    List<ThingRef> formerly) {

  static Identification of(JsonValue module) {
    List<String> euct = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<ThingRef> formerly = new ArrayList<>();
    for (JsonValue alias : module.get("nctIdAliases").items()) {
      String old = alias.text();
      if (RegistryIds.isNct(old)) {
        others.add(old);
        formerly.add(new ThingRef("study/" + old));
      } else if (!old.isEmpty()) {
        alias.record().warn(alias.pointer(), "Not an NCT number. Left out.");
      }
    }
    for (JsonValue info : module.get("secondaryIdInfos").items()) {
      secondary(info, euct, others);
    }
    return new Identification(
        RegistryText.of(module.get("acronym")),
        RegistryText.of(module.get("briefTitle")),
        RegistryText.of(module.get("officialTitle")),
        RegistryText.of(module.at("orgStudyIdInfo", "id")),
        euct.stream().distinct().toList(),
        others.stream().distinct().toList(),
        formerly);
  }

  private static void secondary(JsonValue info, List<String> euct, List<String> others) {
    String id = RegistryText.of(info.get("id"));
    String type = info.get("type").text();
    String domain = RegistryText.of(info.get("domain"));
    if (id.isEmpty()) {
      return;
    }
    boolean european =
        type.equals("EUDRACT_NUMBER") || type.equals("CTIS") || domain.contains("CTIS");
    if (european && RegistryIds.isEuTrial(id)) {
      euct.add(id);
    } else {
      String issuer = !domain.isEmpty() ? domain : type.equals("OTHER") ? "" : type;
      others.add(issuer.isEmpty() ? id : issuer + ":" + id);
    }
  }
}
