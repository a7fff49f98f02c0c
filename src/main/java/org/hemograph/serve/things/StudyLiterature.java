package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.StudyPage.Claim;
import org.hemograph.serve.pages.StudyPage.Claims;
import org.hemograph.serve.pages.StudyPage.Publication;

/** What is said and written about a study. */
final class StudyLiterature {
  private static final int FIRST_CLAIMS = 8;
  private static final List<String> TYPES =
      List.of(
          "finding",
          "interpretation",
          "hypothesis",
          "prediction",
          "limitation",
          "recommendation",
          "background");
  private static final List<String> ROLES =
      List.of(
          "primary-results",
          "results",
          "secondary-analysis",
          "protocol",
          "background",
          "derived",
          "commentary");

  private final StudyEvidence evidence;

  StudyLiterature(StudyEvidence evidence) {
    this.evidence = evidence;
  }

  /** Claims about it, by type; the two answers of a disagreement are claims too, but not here. */
  List<Claims> claims() {
    Set<Node> disputed = new HashSet<>();
    evidence.around(HG.Disagreement).forEach(d -> disputed.addAll(d.all(HG.between)));
    Map<String, List<Part>> byType = new LinkedHashMap<>();
    evidence.around(HG.Claim).stream()
        .filter(claim -> !disputed.contains(claim.node()) && !claim.has(HG.claimPredicate))
        .filter(claim -> claim.all(HG.about).contains(evidence.study().node()))
        .sorted(
            Comparator.<Part>comparingInt(claim -> rank(TYPES, claim.code(HG.claimType, "claim")))
                .thenComparing(claim -> claim.text(HG.recordKey), NaturalOrder.INSTANCE)
                .thenComparing(Part::iri))
        .forEach(
            claim ->
                byType
                    .computeIfAbsent(evidence.name(claim, HG.claimType), t -> new ArrayList<>())
                    .add(claim));
    List<Claims> claims = new ArrayList<>();
    byType.forEach(
        (type, some) -> {
          List<Claim> all = some.stream().map(this::claim).toList();
          int first = all.size() <= FIRST_CLAIMS + 2 ? all.size() : FIRST_CLAIMS;
          claims.add(
              new Claims(
                  StudyResults.capital(type),
                  all.subList(0, first),
                  all.subList(first, all.size())));
        });
    return claims;
  }

  private Claim claim(Part claim) {
    Link source =
        claim.thing(HG.statedIn).map(evidence.values()::of).orElseGet(() -> Link.text(""));
    return new Claim(
        new Link(claim.text(HG.claimText, External.rdfsLabel), evidence.href(claim.node())),
        claim.all(External.provWasAttributedTo).stream().map(evidence.values()::of).toList(),
        evidence.stated(claim, HG.certainty),
        support(claim),
        source,
        claim.mark());
  }

  private static String support(Part claim) {
    int others = claim.all(HG.corroboratedBy).size();
    int results = claim.all(HG.basedOn).size();
    return String.join(
        ", ",
        Stream.of(
                results == 0 ? "" : "rests on " + results + (results == 1 ? " result" : " results"),
                others == 0
                    ? ""
                    : "borne out by " + others + (others == 1 ? " source" : " sources"))
            .filter(text -> !text.isEmpty())
            .toList());
  }

  /** Publications on it, those with its primary results first, then the newest. */
  List<Publication> publications() {
    return evidence.around(HG.Publication).stream()
        .sorted(
            Comparator.<Part>comparingInt(p -> rank(ROLES, p.code(HG.reportRole, "report")))
                .thenComparing(p -> p.text(External.dctermsIssued), Comparator.reverseOrder())
                .thenComparing(Part::iri))
        .map(this::publication)
        .toList();
  }

  private Publication publication(Part publication) {
    String title = publication.text(External.dctermsTitle, External.rdfsLabel);
    String reference =
        String.join(
            ". ",
            Stream.of(
                    publication.text(HG.authorsText).replaceFirst("\\.$", ""),
                    publication.text(HG.venueText),
                    publication.text(External.dctermsIssued),
                    publication.text(HG.volumePagesText))
                .filter(text -> !text.isEmpty())
                .toList());
    List<Link> ids = new ArrayList<>();
    String doi = publication.text(HG.doi);
    String pmid = publication.text(HG.pmid);
    if (!doi.isEmpty()) {
      ids.add(new Link("doi:" + doi, "https://doi.org/" + doi));
    }
    if (!pmid.isEmpty()) {
      ids.add(new Link("PMID " + pmid, "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/"));
    }
    String role = evidence.stated(publication, HG.reportRole);
    String type = publication.text(HG.pubTypeText);
    String kind =
        Stream.of(role, type).filter(t -> !t.isEmpty()).reduce((a, b) -> a + ", " + b).orElse("");
    boolean recalled = publication.recalls(External.dctermsTitle);
    return new Publication(
        new Link(title, evidence.href(publication.node())),
        StudyResults.capital(kind),
        reference,
        ids,
        recalled ? "recalled" : publication.mark());
  }

  private static int rank(List<String> order, String code) {
    int rank = order.indexOf(code);
    return rank < 0 ? order.size() : rank;
  }
}
