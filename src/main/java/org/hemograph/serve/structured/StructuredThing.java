package org.hemograph.serve.structured;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Frame.Meta;

/**
 * A thing as schema.org has it, for the head of its page. schema.org 30 has no words for phases,
 * arms and results, so they are left out; nothing is invented.
 */
public final class StructuredThing {
  private static final String CONTEXT = "https://schema.org";
  private static final int LONGEST = 200;

  /** In one order, as the same page must be the same bytes. */
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /** Classes of ours and what schema.org calls them. */
  private static final Map<String, String> TYPES =
      Map.of(
          HG.ClinicalTrial, "MedicalTrial",
          HG.ObservationalStudy, "MedicalObservationalStudy",
          HG.ExpandedAccess, "MedicalStudy",
          HG.Drug, "Drug",
          HG.DrugClass, "DrugClass",
          HG.Condition, "MedicalCondition",
          HG.Publication, "MedicalScholarlyArticle",
          HG.Person, "Person",
          HG.Organization, "Organization");

  /** Codes of a study's status that schema.org has a term for. */
  private static final Map<String, String> STATUS =
      Map.of(
          "not-yet-recruiting", "NotYetRecruiting",
          "recruiting", "Recruiting",
          "enrolling-by-invitation", "EnrollingByInvitation",
          "active-not-recruiting", "ActiveNotRecruiting",
          "completed", "Completed",
          "suspended", "Suspended",
          "terminated", "Terminated",
          "withdrawn", "Withdrawn");

  private static final Map<String, String> MASKING =
      Map.of(
          "none", "OpenTrial",
          "single", "SingleBlindedTrial",
          "double", "DoubleBlindedTrial",
          "triple", "TripleBlindedTrial");

  private final Description thing;
  private final Values values;
  private final List<Treatment> treatments;
  private final String base;

  private StructuredThing(
      Description thing, Values values, List<Treatment> treatments, String base) {
    this.thing = thing;
    this.values = values;
    this.treatments = List.copyOf(treatments);
    this.base = base;
  }

  /**
   * What the head of the page tells.
   *
   * @param kind what it is, in words
   * @param treatments of a condition, the drugs that an authority approved for it
   * @param base address of the service, with a slash at its end
   */
  public static Meta of(
      Description thing, Values values, String kind, List<Treatment> treatments, String base) {
    return new StructuredThing(thing, values, treatments, base).meta(kind);
  }

  private Meta meta(String kind) {
    String label = values.name(thing.thing());
    String address = absolute(thing.thing());
    List<Object> graph = new ArrayList<>();
    type().ifPresent(type -> graph.add(described(type, label, address)));
    graph.add(
        Map.of(
            "@type",
            "BreadcrumbList",
            "itemListElement",
            List.of(crumb(1, "Hemograph", base), crumb(2, label, address))));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", CONTEXT);
    document.put("@graph", graph);
    return new Meta(description(kind, label), address, written(document));
  }

  private Optional<String> type() {
    return thing.objects(External.rdfType).stream()
        .filter(Node::isURI)
        .map(node -> TYPES.get(node.getURI()))
        .filter(found -> found != null)
        .findFirst();
  }

  private Map<String, Object> described(String type, String label, String address) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@type", type);
    node.put("@id", thing.thing().getURI());
    node.put("name", label);
    node.put("url", address);
    texts(node, "alternateName", External.skosAltLabel);
    texts(node, "description", External.dctermsDescription);
    switch (type) {
      case "MedicalTrial", "MedicalObservationalStudy", "MedicalStudy" -> study(node, type);
      case "Drug" -> {
        texts(node, "nonProprietaryName", HG.inn);
        texts(node, "rxcui", HG.rxcui);
        names(node, "drugClass", HG.inClass, "DrugClass");
        labels(node, "mechanismOfAction", HG.hasMechanism);
      }
      case "MedicalScholarlyArticle" -> {
        texts(node, "headline", External.dctermsTitle);
        texts(node, "datePublished", External.dctermsIssued);
        texts(node, "identifier", HG.doi);
        texts(node, "identifier", HG.pmid);
        names(node, "isPartOf", HG.publishedIn, "Periodical");
      }
      case "MedicalCondition" -> {
        List<Object> codes = new ArrayList<>();
        for (Node id : thing.objects(External.dctermsIdentifier)) {
          String[] parts = Values.literal(id).split(":", 2);
          if (parts.length == 2) {
            codes.add(
                Map.of("@type", "MedicalCode", "codingSystem", parts[0], "codeValue", parts[1]));
          }
        }
        put(node, "code", codes);
        put(node, "possibleTreatment", treatments.stream().map(Treatment::node).toList());
      }
      default -> {}
    }
    return node;
  }

  private void study(Map<String, Object> node, String type) {
    texts(node, "identifier", HG.nctId);
    texts(node, "alternateName", HG.officialTitle);
    names(node, "healthCondition", HG.condition, "MedicalCondition");
    names(node, "sponsor", HG.leadSponsor, "Organization");
    put(node, "studySubject", subjects());
    put(node, "studyLocation", countries());
    codes(HG.overallStatus, "status-").stream()
        .map(STATUS::get)
        .filter(found -> found != null)
        .findFirst()
        .ifPresent(status -> node.put("status", CONTEXT + "/" + status));
    if (type.equals("MedicalTrial")) {
      List<Object> designs = new ArrayList<>();
      if (codes(HG.allocation, "allocation-").contains("randomized")) {
        designs.add(CONTEXT + "/RandomizedTrial");
      }
      for (String masking : codes(HG.masking, "masking-")) {
        if (MASKING.containsKey(masking)) {
          designs.add(CONTEXT + "/" + MASKING.get(masking));
        }
      }
      if (isPlaceboControlled()) {
        designs.add(CONTEXT + "/PlaceboControlledTrial");
      }
      put(node, "trialDesign", designs);
    }
  }

  private boolean isPlaceboControlled() {
    return thing.parts().stream()
        .anyMatch(
            stated ->
                stated.predicate().hasURI(HG.armType)
                        && stated.object().hasURI(HGC.NS + "arm-placebo-comparator")
                    || stated.predicate().hasURI(HG.adminRole)
                        && stated.object().hasURI(HGC.NS + "role-placebo"));
  }

  /** The drugs under investigation; a background or a comparator is none (ontology.md, 7.5). */
  private List<Object> subjects() {
    Set<Node> investigated =
        thing.parts().stream()
            .filter(stated -> stated.predicate().hasURI(HG.adminRole))
            .filter(stated -> stated.object().hasURI(HGC.NS + "role-investigational"))
            .map(Description.Stated::subject)
            .collect(Collectors.toSet());
    return thing.parts().stream()
        .filter(stated -> stated.predicate().hasURI(HG.drug) && stated.object().isURI())
        .filter(stated -> investigated.contains(stated.subject()))
        .map(stated -> named(stated.object(), "Drug"))
        .distinct()
        .map(Object.class::cast)
        .toList();
  }

  private List<Object> countries() {
    return thing.parts().stream()
        .filter(stated -> stated.predicate().hasURI(HG.country) && stated.object().isLiteral())
        .map(stated -> Values.literal(stated.object()))
        .distinct()
        .sorted()
        .map(code -> (Object) Map.of("@type", "Country", "name", code))
        .toList();
  }

  private List<String> codes(String property, String scheme) {
    return thing.objects(property).stream()
        .filter(Node::isURI)
        .map(Node::getURI)
        .filter(iri -> iri.startsWith(HGC.NS + scheme))
        .map(iri -> iri.substring((HGC.NS + scheme).length()))
        .toList();
  }

  private void texts(Map<String, Object> node, String name, String property) {
    put(
        node,
        name,
        thing.objects(property).stream().map(Values::literal).map(Object.class::cast).toList());
  }

  private void labels(Map<String, Object> node, String name, String property) {
    put(
        node,
        name,
        thing.objects(property).stream()
            .filter(Node::isURI)
            .map(values::name)
            .map(Object.class::cast)
            .toList());
  }

  private void names(Map<String, Object> node, String name, String property, String type) {
    List<Object> named = new ArrayList<>();
    for (Node one : thing.objects(property)) {
      if (one.isURI()) {
        named.add(named(one, type));
      }
    }
    put(node, name, named);
  }

  private Map<String, Object> named(Node one, String type) {
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("@type", type);
    other.put("@id", one.getURI());
    other.put("name", values.name(one));
    return other;
  }

  /** One value stands alone; those that come later are added. */
  private static void put(Map<String, Object> node, String name, List<Object> more) {
    List<Object> all = new ArrayList<>();
    Object before = node.get(name);
    if (before instanceof List<?> several) {
      all.addAll(several);
    } else if (before != null) {
      all.add(before);
    }
    all.addAll(more);
    if (!all.isEmpty()) {
      node.put(name, all.size() == 1 ? all.get(0) : all);
    }
  }

  private String description(String kind, String label) {
    String text =
        thing.objects(External.dctermsDescription).stream()
            .map(Values::literal)
            .findFirst()
            .orElse(kind + " in immune thrombocytopenia, with its sources");
    String said = label + ": " + text.strip();
    int end = said.offsetByCodePoints(0, Math.min(LONGEST, said.codePointCount(0, said.length())));
    return end < said.length() ? said.substring(0, end).strip() + "…" : said;
  }

  private String absolute(Node node) {
    String href = values.links().href(node.getURI());
    return href.startsWith("/") ? base + href.substring(1) : href;
  }

  private static Map<String, Object> crumb(int position, String name, String item) {
    Map<String, Object> crumb = new LinkedHashMap<>();
    crumb.put("@type", "ListItem");
    crumb.put("position", position);
    crumb.put("name", name);
    crumb.put("item", item);
    return crumb;
  }

  /** As JSON that can stand in a script element (HTML, section 4.12.1.3). */
  static String written(Object document) {
    try {
      return JSON.writeValueAsString(document)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A page's structured data cannot be written", e);
    }
  }
}
