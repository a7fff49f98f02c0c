package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.model.Pages;
import org.hemograph.model.Publication;
import org.hemograph.model.PublicationDetails;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Venue;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Match;
import org.hemograph.read.json.JsonValue;

/** The publications that a record lists. */
final class References {
  private static final Venue NO_VENUE = new Venue("", Optional.empty(), Optional.empty());
  private static final Pages NO_PAGES = new Pages("", "", "", "", "");

  private final StudyContext study;
  private int unnumbered;

  private References(StudyContext study) {
    this.study = study;
  }

  static void read(JsonValue list, StudyContext study) {
    References references = new References(study);
    for (JsonValue reference : list.items()) {
      references.reference(reference);
    }
  }

  private void reference(JsonValue reference) {
    String pmid = pmid(reference.get("pmid"));
    String citation = RegistryText.of(reference.get("citation"));
    if (pmid.isEmpty() && citation.isEmpty()) {
      reference.record().warn(reference.pointer(), "A reference to nothing. Left out.");
      return;
    }
    ThingRef ref = publication(pmid);
    String label =
        study.vocabulary().label(ref).orElse(citation.isEmpty() ? "PMID " + pmid : citation);
    study.say(
        new Publication(
            study.entry(ref, label),
            Optional.empty(),
            "",
            Optional.empty(),
            NO_VENUE,
            NO_PAGES,
            "",
            pmid,
            "",
            "",
            List.of(study.study()),
            RegistryCode.of(reference.get("type"), RegistryCode.REPORT),
            "",
            List.of(),
            List.of(),
            PublicationDetails.cited(
                citation.isEmpty() ? label : citation,
                retractions(reference.get("retractions")),
                pmid.isEmpty())));
  }

  private List<ThingRef> retractions(JsonValue list) {
    List<ThingRef> notices = new ArrayList<>();
    for (JsonValue notice : list.items()) {
      String pmid = pmid(notice.get("pmid"));
      if (!pmid.isEmpty()) {
        notices.add(publication(pmid));
      }
    }
    return notices;
  }

  private ThingRef publication(String pmid) {
    if (pmid.isEmpty()) {
      return new ThingRef("publication/local/" + study.nct() + "/" + ++unnumbered);
    }
    return study
        .vocabulary()
        .byId(Kind.PUBLICATION, "PMID", pmid)
        .map(Match::thing)
        .orElseGet(() -> new ThingRef("publication/pmid-" + pmid));
  }

  /** A PubMed id is a number of up to eight digits, from 1. */
  private static String pmid(JsonValue value) {
    String text = value.plain().strip();
    boolean number = !text.isEmpty() && text.length() <= 8 && text.charAt(0) != '0';
    for (int i = 0; i < text.length() && number; i++) {
      number = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!number && !text.isEmpty()) {
      value.record().warn(value.pointer(), "Not a PubMed id. Left out.");
    }
    return number ? text : "";
  }
}
