import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.hemograph.check.ShapeChecker;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.model.Evidence;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ctgov.CtgovReader;
import org.hemograph.store.StoredForm;

/**
 * How long checking a record against the shapes takes, against mapping it: in one thread, pass for
 * pass. Mapping is all that leads from bytes to statements; what an import does besides, writing
 * them in Jena's form and filling a graph, is told apart.
 *
 * <p>{@code java CheckShare RECORDS_FILE COUNT WARM_UP_SECONDS SECONDS}
 */
public final class CheckShare {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Node ANY = NodeFactory.createURI("urn:x-any");
  private static final RDFHandler NOTHING = new AbstractRDFHandler() {};

  private final CtgovReader reader = new CtgovReader(CuratedNames.read(Path.of("data")));
  private final EvidenceWriter writer = new EvidenceWriter(Namespaces.DEFAULT);
  private final ShapeChecker shapes = ShapeChecker.bundled();
  private Pass pass = new Pass();

  /** Nanoseconds of one pass. */
  private static final class Pass {
    private long all;
    private long triples;
    private long checking;
    private long filling;
    private long violations;

    long mapping() {
      return all - triples - checking - filling;
    }
  }

  private CheckShare() {}

  public static void main(String[] args) throws Exception {
    byte[] records = Files.readAllBytes(Path.of(args[0]));
    double count = Integer.parseInt(args[1]) * 1e3;
    CheckShare share = new CheckShare();
    for (long end = after(args[2]); now() < end; ) {
      share.pass(records);
    }
    List<Pass> passes = new ArrayList<>();
    for (long end = after(args[3]); passes.size() < 5 || now() < end; ) {
      passes.add(share.pass(records));
    }
    tell("mapping", passes, p -> p.mapping() / count, "µs a record");
    tell("writing as Jena's", passes, p -> p.triples / count, "µs a record");
    tell("checking", passes, p -> p.checking / count, "µs a record");
    tell("filling a graph", passes, p -> p.filling / count, "µs a record");
    tell("checking / mapping", passes, p -> (double) p.checking / p.mapping(), "");
    System.out.println("violations in a pass: " + passes.get(0).violations);
  }

  private Pass pass(byte[] records) throws Exception {
    pass = new Pass();
    long start = now();
    reader.read(new InMemory(records), this::one);
    pass.all = now() - start;
    return pass;
  }

  /** The statements are written once for nothing, as mapping ends with them. */
  private void one(FoundRecord found) {
    List<Evidence> evidence = found.map().evidence();
    evidence.forEach(e -> writer.write(e, NOTHING));
    long written = now();
    List<Triple> triples = new ArrayList<>();
    JenaSink sink =
        JenaSink.into(ANY, (g, s, p, o) -> triples.add(Triple.create(s, p, StoredForm.of(o))));
    evidence.forEach(e -> writer.write(e, sink));
    long made = now();
    pass.violations += shapes.check(triples).size();
    long checked = now();
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    pass.filling += now() - checked;
    pass.checking += checked - made;
    pass.triples += made - written;
  }

  private static void tell(
      String what, List<Pass> passes, ToDoubleFunction<Pass> figure, String unit) {
    List<Double> sorted = passes.stream().map(figure::applyAsDouble).sorted().toList();
    System.out.printf(
        "%-20s median %9.2f (%.2f to %.2f) %s, %d passes%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        unit,
        sorted.size());
  }

  /** Processor time of this thread: other work on the machine does not change it much. */
  private static long now() {
    return THREADS.getCurrentThreadCpuTime();
  }

  private static long after(String seconds) {
    return now() + Long.parseLong(seconds) * 1_000_000_000;
  }
}
