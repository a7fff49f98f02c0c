package org.hemograph.read.ctgov;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.model.Code;
import org.hemograph.model.Evidence;
import org.hemograph.model.Keys;
import org.hemograph.model.Problem;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.ctgov.ProtocolIndex.PlannedArm;
import org.hemograph.read.ctgov.ProtocolIndex.PlannedEndpoint;
import org.hemograph.read.json.JsonTree;
import org.hemograph.read.json.JsonValue;

/** The results section of one record as it becomes RDF, with as much of the plan as it needs. */
final class MappedResults {
  final List<Evidence> evidence = new ArrayList<>();
  final Graph graph = GraphFactory.createDefaultGraph();
  final List<Problem> problems;

  private MappedResults(JsonValue record, Vocabulary vocabulary, Optional<ThingRef> sponsor) {
    JenaSink sink = JenaSink.into(graph);
    EvidenceWriter writer = new EvidenceWriter(Namespaces.DEFAULT);
    ResultsSection.read(
        record.get("resultsSection"),
        protocol(record.get("protocolSection"), vocabulary, sponsor),
        found -> {
          evidence.add(found);
          writer.write(found, sink);
        });
    problems = record.record().problems();
  }

  static MappedResults of(JsonValue record) {
    return of(record, Vocabulary.EMPTY, Optional.empty());
  }

  static MappedResults of(JsonValue record, Vocabulary vocabulary, Optional<ThingRef> sponsor) {
    return new MappedResults(record, vocabulary, sponsor);
  }

  /** A file with one record. */
  static JsonValue json(InputStream in) throws IOException {
    try (in;
        JsonParser parser = new JsonFactory().createParser(in)) {
      parser.nextToken();
      return new JsonTree("fixture.json", Set.of()).read(parser, "");
    }
  }

  private static ProtocolIndex protocol(
      JsonValue plan, Vocabulary vocabulary, Optional<ThingRef> sponsor) {
    String nct = plan.at("identificationModule", "nctId").text();
    ThingRef study = new ThingRef("study/" + nct);
    List<PlannedArm> arms = new ArrayList<>();
    for (JsonValue arm : plan.at("armsInterventionsModule", "armGroups").items()) {
      String label = arm.get("label").text();
      String type = arm.get("type").text().toLowerCase(Locale.ROOT).replace('_', '-');
      ThingRef ref = study.part("arm/" + Keys.slug(label));
      arms.add(new PlannedArm(ref, label, new Code("arm", type)));
    }
    List<PlannedEndpoint> endpoints = new ArrayList<>();
    for (String role : List.of("primary", "secondary", "other")) {
      for (JsonValue outcome : plan.at("outcomesModule", role + "Outcomes").items()) {
        ThingRef ref = study.part("endpoint/" + role + "-" + endpoints.size());
        endpoints.add(
            new PlannedEndpoint(
                ref,
                new Code("endpoint", role),
                outcome.get("measure").text(),
                outcome.get("timeFrame").text()));
      }
    }
    ThingRef source = new ThingRef("source/ctgov-" + nct);
    return new ProtocolIndex(study, source, nct, vocabulary, arms, endpoints, sponsor);
  }
}
