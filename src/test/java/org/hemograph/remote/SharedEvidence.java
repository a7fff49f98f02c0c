package org.hemograph.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.system.Txn;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableDataset;
import org.hemograph.rdf.Namespaces;
import org.hemograph.rdf.Prefixes;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Exporter;

/**
 * The bundled evidence with records and decisions of reviews beside it: in TDB2, and as what other
 * stores are given.
 */
final class SharedEvidence {
  private static final SharedEvidence ONE = new SharedEvidence();

  private final EvidenceStore store = EvidenceStore.inMemory();

  private SharedEvidence() {
    new Importer(store, Progress.none()).importBundled();
    add("records.trig");
    add("screening.trig");
  }

  private void add(String file) {
    String path = Path.of("src/test/resources/org/hemograph/queries", file).toString();
    Txn.executeWrite(
        store.dataset(),
        () -> RDFDataMgr.loadDatasetGraph(path).find().forEachRemaining(store.dataset()::add));
  }

  static SharedEvidence loaded() {
    return ONE;
  }

  EvidenceStore store() {
    return store;
  }

  Queryable queryable() {
    return new QueryableDataset(store.dataset(), Namespaces.DEFAULT);
  }

  /** Everything, as an export gives it. */
  byte[] quads() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8 << 20);
    try {
      new Exporter(store, Prefixes.ALL).export("nquads", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
