package org.hemograph.write.citation;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.model.Reference;
import org.hemograph.query.Queryable;
import org.hemograph.query.QueryableDataset;
import org.hemograph.query.citing.Citing;
import org.hemograph.query.citing.Documents;
import org.hemograph.query.citing.Filter;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.EvidenceStore;

/** All publications of the bundled base as references, as whoever cites them gets them. */
final class BundledReferences {
  private BundledReferences() {}

  static List<Reference> all() {
    return Read.ALL;
  }

  /** Read when first asked for, and once. */
  private static final class Read {
    private static final List<Reference> ALL = read();

    private static List<Reference> read() {
      Citing citing = new Citing(Namespaces.DEFAULT);
      List<Reference> read = new ArrayList<>();
      try (EvidenceStore store = EvidenceStore.inMemory()) {
        new Importer(store, Progress.none()).importBundled();
        Queryable where = new QueryableDataset(store.dataset(), Namespaces.DEFAULT);
        try (Queryable.Session session = where.open()) {
          var cited = citing.cited(session, Documents.all(session), Filter.ALL);
          citing.references(session, cited).forEachRemaining(read::add);
        }
      }
      return read.stream().filter(one -> one.key().startsWith("publication/")).toList();
    }
  }
}
