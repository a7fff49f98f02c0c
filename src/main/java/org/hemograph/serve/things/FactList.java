package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Description.Stated;
import org.hemograph.serve.data.PublicIds;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.ThingPage.Fact;

/** The facts of a page: what is stated, by property, in the order in which readers care. */
final class FactList {
  /** Shown elsewhere on the page, or for machines only. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          External.rdfType,
          External.rdfsLabel,
          External.rdfsIsDefinedBy,
          External.skosAltLabel,
          External.skosPrefLabel,
          External.dctermsIdentifier,
          External.dctermsDescription,
          // The text of an abstract belongs to its publisher.
          External.dctermsAbstract,
          External.dctermsTitle,
          HG.recordKey,
          HG.verification,
          HG.recalledProperty,
          HG.recalledNote,
          HG.curatorNote,
          HG.claimText,
          HG.definitionText,
          HG.criterionText,
          HG.studiesDrug,
          HG.mention,
          HG.site,
          HG.official,
          HG.authorship,
          HG.briefSummary,
          HG.detailedDescription,
          HG.eligibilityText,
          HG.statedIn,
          HG.alsoStatedIn);

  /** Texts as printed whose names do not follow from the property they go with. */
  private static final Map<String, String> TEXT_OF =
      Map.of(
          HG.enrollmentCount, HG.enrollmentText,
          HG.overallStatus, HG.statusText,
          HG.leadSponsor, HG.sponsorText,
          HG.developmentStage, HG.developmentText,
          HG.eventKind, HG.eventText);

  /** First of all; the rest follows by name, and what only links elsewhere comes last. */
  private static final List<String> FIRST =
      List.of(
          "briefTitle",
          "inClass",
          "inn",
          "codeName",
          "brandName",
          "hasMechanism",
          "primaryTarget",
          "developmentStage",
          "developmentText",
          "phase",
          "overallStatus",
          "condition",
          "treatmentLine",
          "ageGroup",
          "populationText",
          "enrollmentCount",
          "enrollmentType",
          "investigates",
          "backgroundDrug",
          "comparatorDrug",
          "designText",
          "allocation",
          "allocationRatio",
          "interventionModel",
          "masking",
          "comparatorText",
          "leadSponsor",
          "hasDate",
          "ofStudy",
          "forEndpoint",
          "inGroup",
          "referenceGroup",
          "comparedGroup",
          "statistic",
          "value",
          "valueText",
          "unitText",
          "interval",
          "pValue",
          "pValueText",
          "direction",
          "significance",
          "claimType",
          "certainty",
          "about",
          "endpointConcept",
          "endpointRole",
          "timeFrameText",
          "armType",
          "groupSize",
          "regimenText");

  private final Description description;
  private final Values values;
  private final Origins origins;

  FactList(Description description, Values values, Origins origins) {
    this.description = description;
    this.values = values;
    this.origins = origins;
  }

  List<Fact> facts() {
    Map<String, Set<Node>> byProperty = new LinkedHashMap<>();
    for (Stated stated : description.statements()) {
      String property = stated.predicate().getURI();
      if (!ELSEWHERE.contains(property)
          && !PublicIds.shows(property)
          && !isLabel(stated.object())) {
        byProperty.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(stated.object());
      }
    }
    Set<String> merged = mergeTexts(byProperty);
    List<String> properties = new ArrayList<>(byProperty.keySet());
    properties.removeAll(merged);
    properties.sort(
        Comparator.comparingInt(FactList::rank).thenComparing(values.vocabulary()::label));
    List<Node> recalled = description.objects(HG.recalledProperty);
    return properties.stream().map(property -> fact(property, byProperty, recalled)).toList();
  }

  /**
   * "phase" and "phaseText" are one fact: what the source wrote is added in quotation marks where
   * it says more than the code's label.
   */
  private Set<String> mergeTexts(Map<String, Set<Node>> byProperty) {
    Set<String> merged = new LinkedHashSet<>();
    for (String property : byProperty.keySet()) {
      String text = TEXT_OF.getOrDefault(property, property + "Text");
      if (byProperty.containsKey(text)) {
        merged.add(text);
      }
    }
    return merged;
  }

  /** What the source wrote, where the values do not say it anyway. */
  private List<Link> words(String property, List<Link> shown, Map<String, Set<Node>> byProperty) {
    Set<Node> texts =
        byProperty.getOrDefault(TEXT_OF.getOrDefault(property, property + "Text"), Set.of());
    String said = plain(String.join(" ", shown.stream().map(Link::text).toList()));
    return texts.stream()
        .map(Values::literal)
        .filter(text -> !said.contains(plain(text)))
        .map(text -> Link.text("“" + text + "”"))
        .toList();
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private Fact fact(String property, Map<String, Set<Node>> byProperty, List<Node> recalled) {
    List<Link> shown = new ArrayList<>();
    byProperty.getOrDefault(property, Set.of()).stream()
        .map(this::shown)
        .sorted(Comparator.comparing(Link::text))
        .forEach(shown::add);
    shown.addAll(words(property, List.copyOf(shown), byProperty));
    return new Fact(
        new Link(values.vocabulary().label(property), values.links().href(property)),
        values.vocabulary().comment(property),
        shown,
        recalled.stream().anyMatch(node -> node.hasURI(property)),
        origins.of(property));
  }

  /** A part's label begins with its whole's, which the page's heading says already. */
  private Link shown(Node node) {
    Link link = values.of(node);
    String whole = values.name(description.thing()) + ", ";
    String text =
        link.text().startsWith(whole) ? link.text().substring(whole.length()) : link.text();
    return new Link(text.replaceFirst("^https://identifiers\\.org/", ""), link.href());
  }

  /** Whether a text says nothing, or only again what stands above the page. */
  private boolean isLabel(Node object) {
    return object.isLiteral()
        && (object.getLiteralLexicalForm().isEmpty()
            || object.getLiteralLexicalForm().equals(values.name(description.thing())));
  }

  private static int rank(String property) {
    if (property.equals(External.skosExactMatch) || property.equals(External.foafPage)) {
      return FIRST.size() + 1;
    }
    int place = property.startsWith(HG.NS) ? FIRST.indexOf(property.substring(HG.NS.length())) : -1;
    return place < 0 ? FIRST.size() : place;
  }
}
