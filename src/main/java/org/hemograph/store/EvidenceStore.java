package org.hemograph.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.Namespaces;

/**
 * The evidence of one home, or of none: named graphs, replaced whole, under a revision. Safe for
 * many threads; one process at a time may have a home open.
 */
public final class EvidenceStore implements AutoCloseable {
  private static final int SLICE = 50_000;

  private final Configuration configuration;
  private final VersionedDataset dataset;
  private final StoreFaults faults;

  private EvidenceStore(Configuration configuration, VersionedDataset dataset, StoreFaults faults) {
    this.configuration = configuration;
    this.dataset = dataset;
    this.faults = faults;
  }

  /**
   * Opens a home by {@code embedded.ttl}, and makes it first where there is none.
   *
   * @throws HemographException (STORE_UNAVAILABLE) if another process has it open, or the files
   *     cannot be read, written or understood
   */
  public static EvidenceStore open(Home home) {
    home.create();
    return open(home, Configuration.bundled("embedded", home.dir()).under(home.namespaces()));
  }

  /** Opens a home by a configuration of the user's. */
  public static EvidenceStore open(Home home, Path configuration) {
    home.create();
    return open(home, Configuration.of(configuration, home.dir()));
  }

  /**
   * An empty store that is gone when it is closed. Not for readers beside a writer: TDB2 in memory
   * does not keep a reader from what is committed after its transaction began.
   */
  public static EvidenceStore inMemory() {
    Path nowhere = Path.of("").toAbsolutePath();
    return assemble(Configuration.bundled("memory", nowhere), new StoreFaults("in memory"));
  }

  private static EvidenceStore open(Home home, Configuration configuration) {
    return assemble(configuration, new StoreFaults(home.dir().toString()));
  }

  private static EvidenceStore assemble(Configuration configuration, StoreFaults faults) {
    DatasetGraph described =
        faults.opening(
            () -> ((Dataset) Assembler.general().open(configuration.dataset())).asDatasetGraph());
    if (!(described instanceof VersionedDataset versioned)) {
      throw new HemographException(
          Fault.BAD_CONFIGURATION,
          "The dataset of the service must be an hgf:VersionedDataset: " + configuration.dataset());
    }
    versioned.lieIn(faults);
    EvidenceStore store = new EvidenceStore(configuration, versioned, faults);
    // The first page of each file: a damaged database is better found here than in an answer.
    faults.opening(versioned::revision);
    return store;
  }

  /** The configuration it was opened by, for the server to take its service from. */
  public Configuration configuration() {
    return configuration;
  }

  /** The base that its things and graphs are named under. */
  public Namespaces namespaces() {
    return dataset.namespaces();
  }

  /** The dataset, to be used within transactions. What is written to it counts as a revision. */
  public VersionedDataset dataset() {
    return dataset;
  }

  /** The revision that the caller's transaction sees; the last committed one outside of any. */
  public long revision() {
    return faults.translate(dataset::revision);
  }

  /** Reads within one transaction, or within the caller's. What it gives out must not be lazy. */
  public <T> T read(Function<DatasetGraph, T> reading) {
    return faults.translate(() -> Txn.calculateRead(dataset, () -> reading.apply(dataset)));
  }

  /**
   * Makes each graph hold exactly its new content, in one transaction for all of them: only the
   * difference is written, and readers see all of it or nothing.
   *
   * @return what was done; an unchanged revision if the graphs were like this already
   * @throws HemographException (STORE_UNAVAILABLE) if it could not be written; then nothing was
   */
  public Commit replace(List<GraphReplacement> replacements) {
    return faults.translate(
        () -> {
          dataset.begin(ReadWrite.WRITE);
          try {
            replaceAll(replacements);
            Commit commit = dataset.changesSoFar();
            dataset.commit();
            return commit;
          } finally {
            // Gives up what was not committed.
            dataset.end();
          }
        });
  }

  /** Looking for each statement of a graph that was not there would cost a third of the import. */
  private void replaceAll(List<GraphReplacement> replacements) {
    Map<Node, GraphReplacement> fresh = new LinkedHashMap<>();
    for (GraphReplacement replacement : replacements) {
      if (fresh.containsKey(replacement.name())) {
        dataset.addNew(List.copyOf(fresh.values()));
        fresh.clear();
      }
      if (dataset.containsGraph(replacement.name())) {
        replace(replacement);
      } else {
        fresh.put(replacement.name(), replacement);
      }
    }
    dataset.addNew(List.copyOf(fresh.values()));
  }

  private void replace(GraphReplacement replacement) {
    Node name = replacement.name();
    Graph content = replacement.content();
    List<Quad> gone = obsolete(name, content);
    while (!gone.isEmpty()) {
      gone.forEach(dataset::delete);
      gone = gone.size() < SLICE ? List.of() : obsolete(name, content);
    }
    content
        .find()
        .forEachRemaining(t -> dataset.add(name, t.getSubject(), t.getPredicate(), t.getObject()));
  }

  /** In slices, so that dropping a large graph does not fill the memory. */
  private List<Quad> obsolete(Node name, Graph content) {
    List<Quad> slice = new ArrayList<>();
    var stored = dataset.find(name, Node.ANY, Node.ANY, Node.ANY);
    while (slice.size() < SLICE && stored.hasNext()) {
      Quad quad = stored.next();
      if (!StoredForm.contains(content, quad.asTriple())) {
        slice.add(quad);
      }
    }
    return slice;
  }

  /** Lets go of the files. Transactions must have ended. */
  @Override
  public void close() {
    DatasetGraph database = dataset;
    while (database instanceof DatasetGraphWrapper wrapper
        && !(database instanceof DatasetGraphSwitchable)) {
      database = wrapper.getWrapped();
    }
    dataset.close();
    TDBInternal.expel(database);
  }
}
