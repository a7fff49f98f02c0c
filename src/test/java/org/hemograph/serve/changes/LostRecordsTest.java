package org.hemograph.serve.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.query.CountedQueries;
import org.hemograph.query.QueryableDataset;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.changes.LostRecords.Lost;
import org.hemograph.serve.data.Evidence;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;
import org.hemograph.store.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostRecordsTest {
  private static final String RECORD = "https://w3id.org/hemograph/graph/ctgov/NCT0";
  private static final String DRUG = "https://w3id.org/hemograph/id/drug/x";

  @TempDir private Path folder;

  @Test
  void whatWasFoundIsKept_untilAChangeSetIsAnother() throws IOException {
    try (EvidenceStore store = EvidenceStore.open(new Home(folder.resolve("home")))) {
      naming(store, DRUG);
      naming(store, "https://w3id.org/hemograph/id/drug/y");
      long revision = store.revision();
      CountedQueries counted =
          new CountedQueries(new QueryableDataset(store.dataset(), Namespaces.DEFAULT));
      Evidence evidence = new Evidence(counted, false);
      LostRecords lost = new LostRecords(store.dataset().changeSets());
      Lost found = of(lost, evidence, revision);
      assertEquals(Map.of(RECORD, revision), found.until());
      assertEquals(List.of(), found.remarks());
      assertTrue(counted.sinceLast() > 0);
      assertEquals(found, of(lost, evidence, revision));
      assertEquals(0, counted.sinceLast(), "kept");
      Files.delete(folder.resolve("home/changes/%09d.rdfp.gz".formatted(revision)));
      Lost missing = of(lost, evidence, revision);
      assertEquals(Map.of(), missing.until());
      assertTrue(missing.remarks().get(0).contains("revision " + revision), missing.toString());
    }
  }

  private static Lost of(LostRecords lost, Evidence evidence, long revision) {
    return evidence.read(
        session -> lost.of(session, new Timeline(session), new Span(0, revision), Set.of(DRUG)));
  }

  private static void naming(EvidenceStore store, String drug) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        NodeFactory.createURI(RECORD),
        NodeFactory.createURI("https://w3id.org/hemograph/ontology#studiesDrug"),
        NodeFactory.createURI(drug));
    store.replace(List.of(GraphReplacement.of(RECORD, graph)));
  }
}
