package org.hemograph.serve.linked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Description.Stated;
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
          External.dctermsTitle,
          HG.recordKey,
          HG.verification,
          HG.recalledProperty,
          HG.recalledNote,
          HG.curatorNote,
          HG.claimText,
          HG.definitionText,
          HG.criterionText,
          HG.statedIn,
          HG.alsoStatedIn);

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

  FactList(Description description, Values values) {
    this.description = description;
    this.values = values;
  }

  List<Fact> facts() {
    Set<String> ids = new LinkedHashSet<>();
    description.objects(External.dctermsIdentifier).forEach(id -> ids.add(Values.literal(id)));
    Map<String, Set<Node>> byProperty = new LinkedHashMap<>();
    for (Stated stated : description.statements()) {
      String property = stated.predicate().getURI();
      if (!ELSEWHERE.contains(property) && !repeats(stated.object(), ids)) {
        byProperty.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(stated.object());
      }
    }
    Set<String> merged = mergeTexts(byProperty);
    List<String> properties = new ArrayList<>(byProperty.keySet());
    properties.removeAll(merged);
    properties.sort(
        Comparator.comparingInt(FactList::rank).thenComparing(values.vocabulary()::label));
    List<Node> recalled = description.objects(HG.recalledProperty);
    return properties.stream()
        .map(property -> fact(property, byProperty.getOrDefault(property, Set.of()), recalled))
        .toList();
  }

  /** "phase" and "phaseText" are one fact: the code, and the words of the source if they differ. */
  private Set<String> mergeTexts(Map<String, Set<Node>> byProperty) {
    Set<String> merged = new LinkedHashSet<>();
    for (Map.Entry<String, Set<Node>> entry : byProperty.entrySet()) {
      Set<Node> words = byProperty.get(entry.getKey() + "Text");
      if (words != null) {
        merged.add(entry.getKey() + "Text");
        Set<String> said = new LinkedHashSet<>();
        entry
            .getValue()
            .forEach(node -> said.add(values.of(node).text().toLowerCase(java.util.Locale.ROOT)));
        words.stream()
            .filter(w -> !said.contains(Values.literal(w).toLowerCase(java.util.Locale.ROOT)))
            .forEach(entry.getValue()::add);
      }
    }
    return merged;
  }

  private Fact fact(String property, Set<Node> objects, List<Node> recalled) {
    List<Link> shown =
        objects.stream().map(values::of).sorted(Comparator.comparing(Link::text)).toList();
    return new Fact(
        new Link(values.vocabulary().label(property), values.links().href(property)),
        values.vocabulary().comment(property),
        shown,
        recalled.stream().anyMatch(node -> node.hasURI(property)));
  }

  /** Whether a literal only says again what an identifier at the head of the page says. */
  private static boolean repeats(Node object, Set<String> ids) {
    if (!object.isLiteral()) {
      return false;
    }
    String text = Values.literal(object);
    return ids.stream().anyMatch(id -> id.equals(text) || id.endsWith(":" + text));
  }

  private static int rank(String property) {
    if (property.equals(External.skosExactMatch) || property.equals(External.foafPage)) {
      return FIRST.size() + 1;
    }
    int place = property.startsWith(HG.NS) ? FIRST.indexOf(property.substring(HG.NS.length())) : -1;
    return place < 0 ? FIRST.size() : place;
  }
}
