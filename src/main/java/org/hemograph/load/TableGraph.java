package org.hemograph.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.check.ShapeChecker;
import org.hemograph.check.Violation;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.model.Evidence;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.model.SourceRecord;
import org.hemograph.rdf.JenaSink;
import org.hemograph.read.tables.CuratedTable;
import org.hemograph.store.StoredForm;

/** One table's records as statements, less those that its shapes refuse. */
final class TableGraph {
  private final CuratedTable table;
  private final List<MappedRecord> records = new ArrayList<>();
  private final Map<Node, Set<MappedRecord>> owners = new HashMap<>();
  private final Set<MappedRecord> refused = new LinkedHashSet<>();
  private final Set<Problem> problems = new LinkedHashSet<>();

  private TableGraph(CuratedTable table) {
    this.table = table;
  }

  /** Maps every record of a table and checks them together. */
  static TableGraph of(CuratedTable table, EvidenceWriter writer, ShapeChecker checker) {
    TableGraph graph = new TableGraph(table);
    table.records().forEach(record -> graph.map(record, writer));
    graph.check(checker);
    return graph;
  }

  CuratedTable table() {
    return table;
  }

  List<MappedRecord> accepted() {
    return records.stream().filter(record -> !refused.contains(record)).toList();
  }

  /** Keys of the records that a shape refuses. */
  List<String> refusedKeys() {
    return refused.stream().map(record -> record.source().key()).toList();
  }

  /** What the shapes found. */
  Set<Problem> problems() {
    return problems;
  }

  /** The statements of the accepted records, in a new graph. */
  Graph content() {
    Graph content = GraphFactory.createDefaultGraph();
    accepted().forEach(record -> record.statements().forEach(content::add));
    return content;
  }

  private void map(SourceRecord source, EvidenceWriter writer) {
    List<Triple> statements = new ArrayList<>();
    JenaSink sink =
        JenaSink.into(
            NodeFactory.createURI("urn:x-hemograph:any"),
            (g, s, p, o) -> statements.add(Triple.create(s, p, StoredForm.of(o))));
    for (Evidence evidence : source.evidence()) {
      writer.write(evidence, sink);
    }
    MappedRecord record = new MappedRecord(source, statements);
    records.add(record);
    statements.forEach(
        t -> owners.computeIfAbsent(t.getSubject(), s -> new LinkedHashSet<>()).add(record));
  }

  /** Again after each refusal: what is left must stand without the refused. */
  private void check(ShapeChecker checker) {
    int before;
    do {
      before = refused.size();
      checker.check(content()).forEach(this::take);
    } while (refused.size() > before);
  }

  private void take(Violation violation) {
    Set<MappedRecord> concerned = owners.getOrDefault(violation.focus(), Set.of());
    if (concerned.isEmpty()) {
      throw new IllegalStateException("A shape speaks of what no row said: " + violation);
    }
    for (MappedRecord record : concerned) {
      Place place = record.source().place();
      problems.add(
          new Problem(violation.severity(), record.source().key(), place, violation.message()));
      if (violation.severity() == Severity.ERROR) {
        refused.add(record);
      }
    }
  }
}
