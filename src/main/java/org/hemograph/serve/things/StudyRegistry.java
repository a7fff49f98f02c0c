package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Description.Stated;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.StudyPage.Country;
import org.hemograph.serve.pages.StudyPage.Difference;
import org.hemograph.serve.pages.StudyPage.Registry;
import org.hemograph.serve.pages.StudyPage.Side;
import org.hemograph.serve.pages.ThingHead;
import org.hemograph.serve.pages.ThingPage.Fact;
import org.hemograph.serve.pages.ThingPage.Section;
import org.hemograph.serve.pages.ThingPage.Text;

/** What registries have of a study, and where sources differ. */
final class StudyRegistry {
  /** What has one true value, so that two mean that sources differ. */
  private static final List<String> SINGLE =
      List.of(
          HG.enrollmentCount,
          HG.overallStatus,
          HG.allocation,
          HG.interventionModel,
          HG.masking,
          HG.leadSponsor);

  private static final List<String> SHOWN =
      List.of(
          HG.officialTitle,
          HG.briefTitle,
          HG.leadSponsor,
          HG.sponsorText,
          HG.collaborator,
          HG.responsibleParty,
          HG.primaryPurpose,
          HG.maskedRole,
          HG.designText,
          HG.comparatorText,
          HG.sex,
          HG.minimumAge,
          HG.maximumAge,
          HG.ageGroup,
          HG.healthyVolunteers,
          HG.whyStopped);

  private final StudyEvidence evidence;
  private final Description description;

  StudyRegistry(StudyEvidence evidence, Description description) {
    this.evidence = evidence;
    this.description = description;
  }

  Registry shown(ThingHead head, List<Section> parts) {
    List<Link> eligibility =
        evidence.parts(HG.Criterion).stream()
            .filter(criterion -> !criterion.has(HG.ofEndpoint))
            .sorted(Comparator.comparing(c -> c.text(HG.recordKey), NaturalOrder.INSTANCE))
            .map(criterion -> StudyEndpoints.rule(evidence, criterion))
            .toList();
    // What is short stands at the top of the page, the long texts of a registry are folded here.
    List<Text> texts = head.texts().stream().filter(text -> isLong(text)).toList();
    return new Registry(facts(), countries(), eligibility, texts, parts);
  }

  static boolean isLong(Text text) {
    return text.heading().startsWith("Eligibility") || text.heading().equals("In detail");
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (String property : SHOWN) {
      boolean twice =
          property.equals(HG.sponsorText) && !evidence.study().all(HG.leadSponsor).isEmpty();
      List<Link> values =
          evidence.study().all(property).stream()
              .map(evidence.values()::of)
              .filter(link -> !link.text().equals("not stated"))
              .toList();
      if (!values.isEmpty() && !twice) {
        facts.add(fact(evidence.values().vocabulary().label(property), property, values));
      }
    }
    Map<String, Set<Link>> dates = new LinkedHashMap<>();
    evidence.parts(HG.StudyDate).stream()
        .sorted(Comparator.comparing(StudyFacts::printed).thenComparing(Part::iri))
        .forEach(
            date ->
                dates
                    .computeIfAbsent(evidence.name(date, HG.dateKind), k -> new LinkedHashSet<>())
                    .add(Link.text(StudyFacts.printed(date))));
    dates.forEach((kind, said) -> facts.add(fact(kind + " date", HG.hasDate, List.copyOf(said))));
    return facts;
  }

  private Fact fact(String name, String property, List<Link> values) {
    return new Fact(
        Link.text(StudyResults.capital(name.replace("verified by the registry date", "verified"))),
        evidence.values().vocabulary().comment(property),
        values,
        evidence.study().recalls(property));
  }

  private List<Country> countries() {
    Map<String, List<Part>> byCountry = new TreeMap<>();
    for (Part site : evidence.parts(HG.Site)) {
      String country = site.text(HG.countryText, HG.country);
      byCountry
          .computeIfAbsent(
              country.isEmpty() ? "Country not stated" : country, c -> new ArrayList<>())
          .add(site);
    }
    List<Country> countries = new ArrayList<>();
    byCountry.forEach(
        (country, sites) ->
            countries.add(
                new Country(
                    country,
                    sites.stream()
                        .map(site -> site(site, country))
                        .sorted(Comparator.comparing(Link::text))
                        .toList())));
    countries.sort(
        Comparator.comparingInt((Country c) -> -c.sites().size()).thenComparing(Country::name));
    return countries;
  }

  private Link site(Part site, String country) {
    String name = evidence.values().name(site.node());
    String tail = ", " + country;
    return new Link(
        name.endsWith(tail) ? name.substring(0, name.length() - tail.length()) : name,
        evidence.href(site.node()));
  }

  /** What curators noted, and what two graphs state differently. */
  List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    evidence.around(HG.Disagreement).stream()
        .filter(one -> one.all(HG.about).contains(evidence.study().node()))
        .sorted(Comparator.comparing(one -> one.text(HG.recordKey), NaturalOrder.INSTANCE))
        .forEach(one -> differences.add(noted(one)));
    for (String property : SINGLE) {
      Map<Node, Set<Node>> sources = new LinkedHashMap<>();
      for (Stated stated : description.statements()) {
        if (stated.predicate().hasURI(property)) {
          sources.computeIfAbsent(stated.object(), o -> new LinkedHashSet<>()).add(stated.graph());
        }
      }
      if (sources.size() > 1) {
        List<Side> sides = new ArrayList<>();
        sources.forEach(
            (value, graphs) ->
                sides.add(
                    new Side(
                        Link.text(evidence.values().of(value).text()),
                        graphs.stream().map(evidence.values()::of).toList())));
        String name = StudyResults.capital(evidence.values().vocabulary().label(property));
        differences.add(new Difference(Link.text(name), sides, ""));
      }
    }
    return differences;
  }

  private Difference noted(Part disagreement) {
    List<Side> sides =
        disagreement.all(HG.between).stream()
            .map(evidence.around()::get)
            .filter(java.util.Objects::nonNull)
            .sorted(Comparator.comparing(Part::iri))
            .map(
                claim ->
                    new Side(
                        new Link(claim.text(HG.claimText), evidence.href(claim.node())),
                        claim.all(HG.statedIn).stream().map(evidence.values()::of).toList()))
            .toList();
    String question = disagreement.text(HG.questionText);
    return new Difference(
        new Link(
            question.isEmpty() ? evidence.values().name(disagreement.node()) : question,
            evidence.href(disagreement.node())),
        sides,
        disagreement.text(HG.resolutionText));
  }
}
