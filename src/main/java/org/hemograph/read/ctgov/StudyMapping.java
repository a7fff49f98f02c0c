package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Code;
import org.hemograph.model.Evidence;
import org.hemograph.model.Source;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Match;
import org.hemograph.read.ReadRecord;
import org.hemograph.read.RecordHeader;
import org.hemograph.read.json.JsonValue;

/** Maps one record: its protocol, what the registry derived from it, and its results. */
final class StudyMapping {
  private static final Code REGISTRY = new Code("source", "registry");
  private static final String PAGE = "https://clinicaltrials.gov/study/";

  private final JsonValue root;
  private final StudyContext study;
  private final Mentions mentions;
  private final List<Evidence> evidence = new ArrayList<>(128);

  StudyMapping(JsonValue root, RecordHeader header, Vocabulary vocabulary) {
    this.root = root;
    this.study = StudyContext.of(header.key(), header.label(), vocabulary, evidence::add);
    this.mentions = new Mentions(study);
  }

  ReadRecord map() {
    JsonValue protocol = root.get("protocolSection");
    source();
    ArmsInterventions plan =
        ArmsInterventions.of(protocol.get("armsInterventionsModule"), study, mentions);
    ProtocolIndex index =
        new ProtocolIndex(
            study.study(),
            study.source(),
            study.label(),
            study.vocabulary(),
            plan.arms(),
            Endpoints.of(protocol.get("outcomesModule"), study),
            sponsor(protocol.at("sponsorCollaboratorsModule", "leadSponsor", "name")));
    List<ThingRef> conditions = conditions(protocol.at("conditionsModule", "conditions"));
    JsonValue derived = root.get("derivedSection");
    MeshTerms.read(derived.get("conditionBrowseModule"), mentions);
    MeshTerms.read(derived.get("interventionBrowseModule"), mentions);
    References.read(protocol.at("referencesModule", "references"), study);
    ResultsSection.read(root.get("resultsSection"), index, evidence::add);
    study.say(new StudyRecord(root, study, mentions).study(conditions, plan.drugs()));
    return result();
  }

  private ReadRecord result() {
    boolean refused = root.record().refused();
    return new ReadRecord(refused ? List.of() : evidence, root.record().problems());
  }

  /**
   * The record itself, as what everything is stated in. The tables cite the same record: then it is
   * called as there, and theirs is the page where it was read.
   */
  private void source() {
    Optional<String> cited = study.vocabulary().label(study.source());
    String label = cited.orElse("ClinicalTrials.gov " + study.nct());
    String page = cited.isPresent() ? "" : PAGE + study.nct();
    study.say(new Source(study.entry(study.source(), label), Optional.of(REGISTRY), "", page, ""));
  }

  private Optional<ThingRef> sponsor(JsonValue name) {
    return study.vocabulary().find(Kind.ORGANIZATION, RegistryText.of(name)).map(Match::thing);
  }

  private List<ThingRef> conditions(JsonValue list) {
    Set<ThingRef> known = new LinkedHashSet<>();
    for (JsonValue item : list.items()) {
      String name = RegistryText.of(item);
      if (!name.isEmpty()) {
        Optional<Match> match = study.vocabulary().find(Kind.CONDITION, name);
        mentions.add(item, name, Mentions.CONDITION, Optional.empty(), match);
        match.map(Match::thing).ifPresent(known::add);
      }
    }
    return List.copyOf(known);
  }
}
