package org.hemograph.serve.things;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/**
 * The results of a study, an endpoint or a drug: one query, whatever their number.
 *
 * @param results each once, by study and endpoint
 * @param whole whether these are all that there are
 */
record ReportedResults(List<Reported> results, boolean whole) {
  /** More than this and a picture of them tells nothing. */
  private static final int MOST = 400;

  /** Some results have several rows. */
  private static final int MOST_ROWS = 4 * MOST;

  private static final String REST =
      """
        ?result a ?class .
        VALUES ?class { hg:OutcomeResult hg:Comparison hg:AdverseEventResult }
        ?result hg:ofStudy ?study .
        OPTIONAL { ?study rdfs:label ?studyName }
        OPTIONAL { ?result hg:forEndpoint ?endpoint . ?endpoint rdfs:label ?endpointName }
        OPTIONAL { ?result hg:eventTerm ?event }
        OPTIONAL { ?result hg:inGroup ?group . ?group rdfs:label ?groupName
                   OPTIONAL { ?group hg:groupSize ?n } }
        OPTIONAL { ?result hg:referenceGroup/rdfs:label ?referenceName }
        OPTIONAL { ?result hg:statistic ?statistic . ?statistic rdfs:label ?statisticName }
        OPTIONAL { ?result hg:valueStatus/rdfs:label ?statusName }
        OPTIONAL { ?result hg:value ?value }
        OPTIONAL { ?result hg:valueText ?valueText }
        OPTIONAL { ?result hg:unitText ?unit }
        OPTIONAL { ?result hg:interval ?limits
                   OPTIONAL { ?limits rdfs:label ?intervalName }
                   OPTIONAL { ?limits hg:lowerValue ?low }
                   OPTIONAL { ?limits hg:upperValue ?high } }
        OPTIONAL { ?result hg:numerator ?numerator }
        OPTIONAL { ?result hg:denominator ?denominator }
        OPTIONAL { ?result hg:timeFrameText ?timeFrame }
        OPTIONAL { ?result hg:atTime/rdfs:label ?timePoint }
        OPTIONAL { ?result hg:pValueText ?p }
        OPTIONAL { ?result hg:pSides ?sides }
        OPTIONAL { ?result hg:assertionKind/rdfs:label ?kind }
        OPTIONAL { ?result hg:statedIn/hg:sourceKind/rdfs:label ?sourceKind }
        OPTIONAL { ?result hg:verification/skos:notation ?verification }
      } ORDER BY ?studyName ?endpointName ?event ?timePoint ?groupName ?referenceName ?result
      """
          + "LIMIT "
          + MOST_ROWS;

  private static final FixedQuery OF_STUDY =
      FixedQuery.query("SELECT * { ?result hg:ofStudy ?thing . " + REST);
  private static final FixedQuery OF_ENDPOINT =
      FixedQuery.query("SELECT * { ?result hg:forEndpoint ?thing . " + REST);
  private static final FixedQuery OF_CONCEPT =
      FixedQuery.query("SELECT * { ?result hg:forEndpoint/hg:endpointConcept ?thing . " + REST);
  private static final FixedQuery OF_DRUG =
      FixedQuery.query(
          """
          SELECT * {
            { SELECT DISTINCT ?result { ?given hg:drug ?thing ; hg:ofArm ?arm . ?result hg:inGroup ?arm } }
          """
              + REST);

  /** Each once, though a name or a source of it may be twice in the answer. */
  static ReportedResults of(Subject subject) {
    List<Binding> rows =
        asked(subject).rows(subject.session(), Map.of("thing", subject.thing().thing()));
    Map<String, Reported> results = new LinkedHashMap<>();
    for (Binding row : rows) {
      Reported one = new Reported(row);
      results.putIfAbsent(one.iri(), one);
    }
    boolean all = results.size() <= MOST && rows.size() < MOST_ROWS;
    return new ReportedResults(results.values().stream().limit(MOST).toList(), all);
  }

  private static FixedQuery asked(Subject subject) {
    List<String> types =
        subject.thing().objects(External.rdfType).stream().map(Object::toString).toList();
    if (types.contains(HG.Drug)) {
      return OF_DRUG;
    }
    if (types.contains(HG.EndpointConcept)) {
      return OF_CONCEPT;
    }
    return types.contains(HG.Endpoint) ? OF_ENDPOINT : OF_STUDY;
  }
}
