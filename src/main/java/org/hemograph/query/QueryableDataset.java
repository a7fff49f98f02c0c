package org.hemograph.query;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.hemograph.rdf.Namespaces;
import org.hemograph.store.VersionedDataset;

/**
 * A dataset in this process, read in transactions. Within a transaction that the thread has open
 * already, a session joins it. The version is the dataset's own revision.
 */
public final class QueryableDataset implements Queryable {
  private static final OpExecutorFactory JOINS = NarrowedJoins::new;

  private final DatasetGraph dataset;
  private final Node meta;
  private final Node revision;

  public QueryableDataset(DatasetGraph dataset, Namespaces namespaces) {
    this.dataset = dataset;
    this.meta = NodeFactory.createURI(namespaces.graph("meta"));
    this.revision = NodeFactory.createURI(namespaces.term("revision"));
  }

  @Override
  public <T> T translate(Supplier<T> reading) {
    return dataset instanceof VersionedDataset versioned
        ? versioned.translate(reading)
        : reading.get();
  }

  @Override
  public Optional<String> committed() {
    return dataset instanceof VersionedDataset versioned
        ? versioned.committed().map(String::valueOf)
        : Optional.empty();
  }

  @Override
  public String origin() {
    return dataset instanceof VersionedDataset versioned ? versioned.origin() : "";
  }

  @Override
  public Session open() {
    boolean joined = dataset.isInTransaction();
    if (!joined) {
      dataset.begin(ReadWrite.READ);
    }
    return new Session() {
      @Override
      public QueryExecBuilder query() {
        return begin(dataset);
      }

      @Override
      public QueryExecBuilder over(Query query) {
        DatasetDescription named = DatasetDescription.create(query);
        if (named == null) {
          return query().query(query);
        }
        // What runs a query of such a dataset passes over the graphs that the query names.
        Query bare = query.cloneQuery();
        bare.getGraphURIs().clear();
        bare.getNamedGraphURIs().clear();
        return begin(DynamicDatasets.dynamicDataset(named, dataset, false)).query(bare);
      }

      private static QueryExecBuilder begin(DatasetGraph over) {
        return QueryExec.dataset(over).set(ARQConstants.sysOpExecutorFactory, JOINS);
      }

      @Override
      public Optional<String> version() {
        if (joined && dataset.transactionMode() == ReadWrite.WRITE) {
          return Optional.empty();
        }
        if (dataset instanceof VersionedDataset versioned) {
          return Optional.of(Long.toString(versioned.revision()));
        }
        Iterator<Quad> found = dataset.find(meta, meta, revision, Node.ANY);
        return found.hasNext()
            ? Optional.of(found.next().getObject().getLiteralLexicalForm())
            : Optional.empty();
      }

      @Override
      public void close() {
        if (!joined) {
          dataset.end();
        }
      }
    };
  }
}
