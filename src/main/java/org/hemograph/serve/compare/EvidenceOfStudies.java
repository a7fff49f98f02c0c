package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Values;

/**
 * Reads all that is known of some studies: arms, endpoints, results, and what these mention. Three
 * queries, however many studies and results there are.
 */
final class EvidenceOfStudies {
  /** Of a concept: one below it. Stands for skos:broader the other way round. */
  static final String NARROWER = "urn:x-hemograph:narrower";

  // The negation keeps ARQ from asking once for each type.
  private static final FixedQuery PARTS =
      FixedQuery.query(
          """
          SELECT ?part ?property ?value {
            VALUES ?study { UNDEF }
            ?part hg:ofStudy ?study ; a ?type .
            FILTER(!(?type NOT IN (hg:OutcomeResult, hg:Comparison, hg:BaselineResult, hg:FlowResult,
              hg:AdverseEventResult, hg:Arm, hg:ResultGroup, hg:Subgroup, hg:Endpoint)))
            ?part ?property ?value .
          }
          """);

  private static final FixedQuery MENTIONED =
      FixedQuery.query(
          """
          SELECT ?about ?property ?value {
            VALUES ?thing { UNDEF }
            ?thing (hg:sourceKind|skos:broader)? ?about .
            {
              ?about ?property ?value
            } UNION {
              ?value skos:broader ?about BIND(<urn:x-hemograph:narrower> AS ?property)
            }
          }
          """);

  /** What stands at the head of a study, with the rank of the source that says it. */
  private static final FixedQuery HEADS =
      FixedQuery.query(
          """
          SELECT ?study ?property ?value ?label ?rank {
            VALUES ?study { UNDEF }
            VALUES ?property { rdfs:label hg:phase hg:phaseText hg:allocation hg:masking hg:interventionModel hg:designText
              hg:enrollmentCount hg:enrollmentType hg:treatmentLine hg:treatmentLineText hg:comparatorText hg:populationText
              hg:condition hg:overallStatus hg:investigates }
            GRAPH ?graph { ?study ?property ?value }
            OPTIONAL { ?value rdfs:label ?label }
            OPTIONAL { GRAPH ?graph { ?study hg:statedIn ?source } ?source hg:sourceKind/hg:rank ?rank }
          }
          """);

  /** Properties of parts whose values need to be described too. */
  private static final Set<String> LED =
      Set.of(
          HG.armType,
          HG.forCharacteristic,
          HG.endpointConcept,
          HG.endpointRole,
          HG.statistic,
          HG.valueStatus,
          HG.interval,
          HG.atTime,
          HG.timePoint,
          HG.direction,
          HG.significance,
          HG.seriousness,
          HG.assertionKind,
          HG.statedIn,
          HG.alsoStatedIn,
          HG.verification);

  /** A statement about a study, with the rank of its source; the smaller, the better. */
  record Headed(Node study, String property, Node value, String label, int rank) {}

  private static final int NO_RANK = 9;

  private final Facts facts;
  private final List<Headed> heads;

  private EvidenceOfStudies(Facts facts, List<Headed> heads) {
    this.facts = facts;
    this.heads = heads;
  }

  Facts facts() {
    return facts;
  }

  List<Headed> heads() {
    return heads;
  }

  static EvidenceOfStudies read(Queryable.Session session, Collection<Node> studies) {
    Facts facts = new Facts();
    List<Headed> heads = new ArrayList<>();
    if (studies.isEmpty()) {
      return new EvidenceOfStudies(facts, heads);
    }
    for (Binding row : HEADS.within(session, Map.of("study", studies))) {
      Node label = row.get("label");
      Node rank = row.get("rank");
      heads.add(
          new Headed(
              row.get("study"),
              row.get("property").getURI(),
              row.get("value"),
              label == null ? "" : label.getLiteralLexicalForm(),
              rank == null ? NO_RANK : (int) Values.number(rank).orElse(NO_RANK)));
    }
    Set<Node> mentioned = new LinkedHashSet<>();
    for (Binding row : PARTS.within(session, Map.of("study", studies))) {
      String property = row.get("property").getURI();
      Node value = row.get("value");
      facts.add(row.get("part"), property, value);
      if (value.isURI() && LED.contains(property)) {
        mentioned.add(value);
      }
    }
    if (mentioned.isEmpty()) {
      // One more query that finds nothing, so that every comparison costs the same.
      mentioned.add(NodeFactory.createURI(External.rdfType));
    }
    for (Binding row : MENTIONED.within(session, Map.of("thing", mentioned))) {
      facts.add(row.get("about"), row.get("property").getURI(), row.get("value"));
    }
    return new EvidenceOfStudies(facts, heads);
  }
}
