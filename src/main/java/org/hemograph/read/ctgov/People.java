package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Affiliation;
import org.hemograph.model.Code;
import org.hemograph.model.Organization;
import org.hemograph.model.Person;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Match;
import org.hemograph.read.json.JsonValue;

/**
 * The people and bodies that a record names. Who is known by a name only is provisional: people are
 * never merged on it beyond one record.
 */
final class People {
  private final StudyContext study;
  private final Mentions mentions;
  private final Map<String, ThingRef> bodies = new HashMap<>();
  private final Set<ThingRef> said = new HashSet<>();
  private final Map<String, ThingRef> persons = new HashMap<>();
  private final Map<ThingRef, Integer> posts = new HashMap<>();
  private int unresolved;

  People(StudyContext study, Mentions mentions) {
    this.study = study;
    this.mentions = mentions;
  }

  /** The body of a name, mentioned and described once; empty when there is no name. */
  Optional<ThingRef> body(JsonValue value, Optional<Code> agency) {
    String name = RegistryText.name(value);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    ThingRef before = bodies.get(name);
    if (before != null) {
      return Optional.of(before);
    }
    Optional<Match> match = study.vocabulary().find(Kind.ORGANIZATION, name);
    mentions.add(value, name, Mentions.ORGANIZATION, Optional.empty(), match);
    ThingRef ref =
        match
            .map(Match::thing)
            .orElseGet(() -> new ThingRef("org/local/" + study.nct() + "/" + ++unresolved));
    bodies.put(name, ref);
    if (said.add(ref)) {
      String label = match.flatMap(m -> study.vocabulary().label(m.thing())).orElse(name);
      study.say(new Organization(study.entry(ref, label), "", "", agency, match.isEmpty()));
    }
    return Optional.of(ref);
  }

  /** Whether a body is one that the vocabulary knows. */
  static boolean resolved(ThingRef body) {
    return !body.path().startsWith("org/local/");
  }

  /** The post of a person at a body; empty when the record names nobody. */
  Optional<ThingRef> post(JsonValue name, String role, JsonValue body) {
    String written = RegistryText.name(name);
    Optional<ThingRef> organization = body(body, Optional.empty());
    if (written.isEmpty()) {
      return Optional.empty();
    }
    ThingRef person = persons.get(written);
    if (person == null) {
      person = new ThingRef("person/local/" + study.nct() + "/" + (persons.size() + 1));
      persons.put(written, person);
      study.say(new Person(study.entry(person, written), "", "", "", List.of(), true));
    }
    ThingRef ref = person.part("role/" + posts.merge(person, 1, Integer::sum));
    String label = role.isEmpty() ? written : written + ", " + role;
    study.say(
        new Affiliation(
            study.entry(ref, label),
            person,
            organization,
            // A post needs a body or a role to be one.
            role.isEmpty() && organization.isEmpty() ? "official" : role,
            Optional.empty(),
            "",
            "",
            Optional.empty()));
    return Optional.of(ref);
  }

  /** Who answers for the record: a person in a post, or the sponsor. */
  Optional<ThingRef> responsible(JsonValue party, Optional<ThingRef> sponsor) {
    String type = party.get("type").text();
    if (type.equals("SPONSOR")) {
      return sponsor;
    }
    String title = RegistryText.of(party.get("investigatorTitle"));
    String role =
        title.isEmpty() || type.isEmpty() ? words(type) + title : words(type) + ", " + title;
    return post(party.get("investigatorFullName"), role, party.get("investigatorAffiliation"))
        .or(() -> post(party.get("oldNameTitle"), "", party.get("oldOrganization")));
  }

  /** The people in charge. */
  List<ThingRef> officials(JsonValue list) {
    List<ThingRef> officials = new ArrayList<>();
    for (JsonValue official : list.items()) {
      String role = words(official.get("role").text());
      post(official.get("name"), role, official.get("affiliation")).ifPresent(officials::add);
    }
    return officials;
  }

  /** {@code PRINCIPAL_INVESTIGATOR} as people write it. */
  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
