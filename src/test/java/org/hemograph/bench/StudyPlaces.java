package org.hemograph.bench;

import java.util.List;

/** Writes {@code contactsLocationsModule}: officials and sites, with no address of any person. */
final class StudyPlaces {
  private static final List<String> KINDS =
      List.of(" Hospital", " Medical Centre", " Clinical Research", " Haematology Clinic");

  private final Chance chance;
  private final Words words;
  private final JsonText json;

  StudyPlaces(Chance chance, Words words, JsonText json) {
    this.chance = chance;
    this.words = words;
    this.json = json;
  }

  void write() {
    json.object("contactsLocationsModule");
    if (chance.percent(70)) {
      json.array("overallOfficials").object().text("name", words.person());
      json.text("affiliation", words.surname() + chance.of(KINDS));
      json.text("role", "PRINCIPAL_INVESTIGATOR").end().endArray();
    }
    json.array("locations");
    for (int i = chance.length(1, 1, 1, 4, 35, 200); i > 0; i--) {
      site(i);
    }
    json.endArray().end();
  }

  private void site(int number) {
    String[] place = chance.of(Known.PLACES).split("\\|");
    json.object().text("facility", words.surname() + chance.of(KINDS) + " " + number);
    if (chance.percent(30)) {
      json.text("status", "RECRUITING");
    }
    json.text("city", place[0]);
    if (!place[1].isEmpty()) {
      json.text("state", place[1]);
    }
    json.text("zip", Integer.toString(chance.between(10_000, 99_999))).text("country", place[2]);
    if (chance.percent(25)) {
      json.array("contacts").object().text("name", words.person()).text("role", "CONTACT");
      json.text("phone", "555-01" + chance.between(10, 99)).end().endArray();
    }
    json.object("geoPoint").degrees("lat", chance.between(1_000_000, 6_500_000));
    json.degrees("lon", chance.between(1_000_000, 14_000_000)).end().end();
  }
}
