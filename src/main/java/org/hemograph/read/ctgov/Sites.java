package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.model.Site;
import org.hemograph.model.ThingRef;
import org.hemograph.read.json.JsonValue;

/** The places where a study recruits; whom to call there was left out at reading. */
final class Sites {
  private Sites() {}

  static List<ThingRef> of(JsonValue locations, StudyContext study) {
    List<ThingRef> sites = new ArrayList<>();
    for (JsonValue location : locations.items()) {
      String facility = RegistryText.name(location.get("facility"));
      String city = RegistryText.of(location.get("city"));
      String country = RegistryText.of(location.get("country"));
      if (facility.isEmpty() && city.isEmpty() && country.isEmpty()) {
        continue;
      }
      ThingRef ref = study.study().part("site/" + (sites.size() + 1));
      study.say(
          new Site(
              study.entry(ref, label(facility, city, country)),
              facility,
              city,
              Countries.code(country),
              country));
      sites.add(ref);
    }
    return sites;
  }

  private static String label(String... parts) {
    StringBuilder label = new StringBuilder();
    for (String part : parts) {
      if (!part.isEmpty()) {
        label.append(label.isEmpty() ? "" : ", ").append(part);
      }
    }
    return label.toString();
  }
}
