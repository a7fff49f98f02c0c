package org.hemograph.load;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.model.Vocabulary;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.tables.CuratedTable;
import org.hemograph.read.tables.CuratedTables;
import org.hemograph.read.tables.KnownRows;

/**
 * The vocabulary of the tables that travel with the program. It is made through the same RDF as
 * that of a store, so that a record imported into an empty store means the same as in one that
 * holds the tables.
 */
final class BundledVocabulary {
  private BundledVocabulary() {}

  /** Made when first asked for, and once a process: the tables do not change while it runs. */
  static Vocabulary get() {
    return Once.VOCABULARY;
  }

  private static final class Once {
    static final Vocabulary VOCABULARY = read();

    private static Vocabulary read() {
      DatasetGraph dataset = DatasetGraphFactory.create();
      try (BundledEvidence bundled = BundledEvidence.open()) {
        write(bundled.tables(), dataset);
      }
      if (dataset.isEmpty()) {
        return Vocabulary.EMPTY;
      }
      return StoredVocabulary.of(dataset, Namespaces.DEFAULT);
    }

    private static void write(List<Path> tables, DatasetGraph dataset) {
      EvidenceWriter writer = new EvidenceWriter(Namespaces.DEFAULT);
      for (CuratedTable table : CuratedTables.read(tables, KnownRows.none())) {
        Node graph = NodeFactory.createURI(Namespaces.DEFAULT.graph("curated/" + table.name()));
        JenaSink sink = JenaSink.into(graph, dataset::add);
        table.records().forEach(record -> record.evidence().forEach(e -> writer.write(e, sink)));
      }
    }
  }
}
