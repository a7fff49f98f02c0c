package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.model.Entry;
import org.hemograph.model.Registration;
import org.hemograph.model.Sponsorship;
import org.hemograph.model.Study;
import org.hemograph.model.StudyDrugs;
import org.hemograph.model.StudyLinks;
import org.hemograph.model.StudyStatus;
import org.hemograph.model.StudyTexts;
import org.hemograph.model.ThingRef;
import org.hemograph.read.json.JsonValue;

/** Puts the study itself together, and the people, bodies and places it links to. */
final class StudyRecord {
  private final JsonValue root;
  private final JsonValue protocol;
  private final StudyContext study;
  private final Mentions mentions;

  StudyRecord(JsonValue root, StudyContext study, Mentions mentions) {
    this.root = root;
    this.protocol = root.get("protocolSection");
    this.study = study;
    this.mentions = mentions;
  }

  Study study(List<ThingRef> conditions, StudyDrugs drugs) {
    Identification ids = Identification.of(protocol.get("identificationModule"));
    JsonValue status = protocol.get("statusModule");
    JsonValue design = protocol.get("designModule");
    JsonValue eligibility = protocol.get("eligibilityModule");
    People people = new People(study, mentions);
    body(people, protocol.at("identificationModule", "organization"), "fullName");
    JsonValue sponsors = protocol.get("sponsorCollaboratorsModule");
    Optional<ThingRef> sponsor = body(people, sponsors.get("leadSponsor"), "name");
    return new Study(
        entry(ids),
        study.nct(),
        ids.euctNumbers(),
        ids.registryIds(),
        ids.acronym(),
        ids.briefTitle(),
        Design.of(design),
        Eligibility.population(eligibility, design.get("enrollmentInfo")),
        new Sponsorship(
            sponsor.filter(People::resolved),
            RegistryText.name(sponsors.at("leadSponsor", "name"))),
        new StudyStatus(RegistryCode.of(status.get("overallStatus"), RegistryCode.STATUS), "", ""),
        Milestones.of(status),
        List.of(),
        drugs,
        new Registration(
            Design.kind(design),
            ids.orgStudyId(),
            ids.formerly(),
            related(status.at("expandedAccessInfo", "nctId")),
            root.get("hasResults").flag(),
            RegistryCode.of(status.get("lastKnownStatus"), RegistryCode.STATUS),
            Addresses.of(protocol.at("referencesModule", "seeAlsoLinks")),
            texts(ids, status, eligibility),
            Design.method(design),
            Eligibility.of(eligibility, conditions),
            links(people, sponsors, sponsor)));
  }

  private Entry entry(Identification ids) {
    List<String> identifiers = new ArrayList<>();
    identifiers.add(study.nct());
    identifiers.addAll(ids.euctNumbers());
    List<String> names =
        ids.acronym().isEmpty() || ids.acronym().equals(study.label())
            ? List.of()
            : List.of(ids.acronym());
    return new Entry(study.study(), study.label(), names, identifiers, study.stated());
  }

  private StudyTexts texts(Identification ids, JsonValue status, JsonValue eligibility) {
    JsonValue description = protocol.get("descriptionModule");
    JsonValue criteria = eligibility.get("eligibilityCriteria");
    String text = RegistryText.of(criteria);
    CriterionLines.read(criteria, text, study);
    return new StudyTexts(
        ids.officialTitle(),
        RegistryText.of(description.get("briefSummary")),
        RegistryText.of(description.get("detailedDescription")),
        RegistryText.all(protocol.at("conditionsModule", "keywords")),
        text,
        RegistryText.of(status.get("whyStopped")),
        ResultsSection.flowText(root.get("resultsSection")));
  }

  private StudyLinks links(People people, JsonValue sponsors, Optional<ThingRef> sponsor) {
    List<ThingRef> collaborators = new ArrayList<>();
    for (JsonValue item : sponsors.get("collaborators").items()) {
      body(people, item, "name").ifPresent(collaborators::add);
    }
    JsonValue places = protocol.get("contactsLocationsModule");
    return new StudyLinks(
        collaborators,
        people.responsible(sponsors.get("responsibleParty"), sponsor),
        people.officials(places.get("overallOfficials")),
        Sites.of(places.get("locations"), study),
        mentions.refs());
  }

  private static Optional<ThingRef> body(People people, JsonValue at, String name) {
    return people.body(at.get(name), RegistryCode.of(at.get("class"), RegistryCode.AGENCY));
  }

  private static List<ThingRef> related(JsonValue nct) {
    String number = nct.text();
    if (RegistryIds.isNct(number)) {
      return List.of(new ThingRef("study/" + number));
    }
    if (!number.isEmpty()) {
      nct.record().warn(nct.pointer(), "Not an NCT number. Left out.");
    }
    return List.of();
  }
}
