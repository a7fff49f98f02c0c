package org.hemograph.query.citing;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hemograph.model.Reference;
import org.hemograph.rdf.HG;

/**
 * A registry's record as a reference, in the fields that Zotero takes from ClinicalTrials.gov: its
 * official title, the responsible person or else the sponsor, the day of the last update, and the
 * registry as institution.
 */
record RegistrationReference(Citing citing, References.Naming naming) {
  private static final String REGISTRY = "ClinicalTrials.gov";

  /** The day of the last update, as the graph names it. */
  static Node updated(Node study) {
    return NodeFactory.createURI(study.getURI() + "/date/ctgov-last-update-submitted");
  }

  Reference of(Node record, Node study, Stated said, Stated ofRecord) {
    String number = number(record, said);
    boolean american = number.startsWith("NCT");
    String registry = american ? REGISTRY : registry(number);
    return new Reference(
        record.getURI().substring(citing.namespaces().id("").length()),
        Reference.Kind.REGISTRATION,
        title(said, ofRecord),
        author(said),
        true,
        new Reference.Venue(registry, "", List.of(), american ? "clinicaltrials.gov" : registry),
        PublicationReference.issued(naming.apply(updated(study)).text(HG.date)),
        new Reference.Place("", "", "", "", number),
        new Reference.Ids("", "", "", number),
        american ? List.of("https://clinicaltrials.gov/study/" + number) : List.of(),
        said.text(HG.briefSummary),
        said.texts(HG.keyword),
        "",
        List.of(new Reference.Study(key(study), label(study, said))),
        "");
  }

  private String number(Node record, Stated said) {
    return Stream.of(citing.registryNumber(record), said.text(HG.nctId), said.text(HG.registryId))
        .filter(number -> !number.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** As its numbers begin: ChiCTR, jRCT, ISRCTN; the European ones begin with a year. */
  private static String registry(String number) {
    String letters = number.replaceFirst("[^A-Za-z].*$", "");
    return letters.isEmpty() ? "EU Clinical Trials Register" : letters;
  }

  private static String title(Stated said, Stated ofRecord) {
    return Stream.of(
            said.text(HG.officialTitle),
            said.text(HG.briefTitle),
            said.text(Properties.LABEL),
            ofRecord.text(Properties.LABEL))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private List<Reference.Author> author(Stated said) {
    String person = said.one(HG.responsibleParty).map(one -> naming.apply(one).member()).orElse("");
    if (!person.isEmpty()) {
      return List.of(Authors.named(person));
    }
    String sponsor =
        said.one(HG.leadSponsor).map(one -> naming.apply(one).text(Properties.LABEL)).orElse("");
    return sponsor.isEmpty() ? List.of() : List.of(new Reference.Author("", "", sponsor));
  }

  private String key(Node study) {
    String start = citing.namespaces().id("study/");
    String iri = study.getURI();
    return iri.startsWith(start) ? iri.substring(start.length()) : iri;
  }

  private String label(Node study, Stated said) {
    String label = said.text(Properties.LABEL);
    return label.isEmpty() ? key(study) : label;
  }
}
