import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.hemograph.check.ShapeChecker;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.model.Evidence;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ctgov.CtgovReader;

/**
 * How long checking a record against the shapes takes, against mapping it: in one thread, pass for
 * pass. Mapping is all that leads from bytes to statements; filling Jena's graph is told apart.
 *
 * <p>{@code java CheckShare RECORDS_FILE COUNT WARM_UP_SECONDS SECONDS}
 */
public final class CheckShare {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final CtgovReader reader = new CtgovReader(CuratedNames.read(Path.of("data")));
  private final EvidenceWriter writer = new EvidenceWriter(Namespaces.DEFAULT);
  private final ShapeChecker shapes = ShapeChecker.bundled();
  private long filling;
  private long checking;
  private long violations;

  /** Nanoseconds of one pass. */
  private record Pass(long mapping, long filling, long checking, long violations) {}

  private CheckShare() {}

  public static void main(String[] args) throws Exception {
    byte[] records = Files.readAllBytes(Path.of(args[0]));
    int count = Integer.parseInt(args[1]);
    CheckShare share = new CheckShare();
    for (long end = after(args[2]); now() < end; ) {
      share.pass(records);
    }
    List<Pass> passes = new ArrayList<>();
    for (long end = after(args[3]); passes.size() < 5 || now() < end; ) {
      passes.add(share.pass(records));
    }
    tell("mapping", passes.stream().map(p -> p.mapping() / 1e3 / count).toList(), "µs a record");
    tell(
        "filling a graph",
        passes.stream().map(p -> p.filling() / 1e3 / count).toList(),
        "µs a record");
    tell("checking", passes.stream().map(p -> p.checking() / 1e3 / count).toList(), "µs a record");
    tell(
        "checking / mapping",
        passes.stream().map(p -> (double) p.checking() / p.mapping()).toList(),
        "");
    System.out.println("violations in a pass: " + passes.get(0).violations());
  }

  private Pass pass(byte[] records) throws Exception {
    filling = 0;
    checking = 0;
    violations = 0;
    long start = now();
    reader.read(new InMemory(records), this::one);
    return new Pass(now() - start - filling - checking, filling, checking, violations);
  }

  private void one(FoundRecord found) {
    List<Evidence> evidence = found.map().evidence();
    AbstractRDFHandler nothing = new AbstractRDFHandler() {};
    evidence.forEach(e -> writer.write(e, nothing));
    long start = now();
    Graph graph = GraphFactory.createDefaultGraph();
    JenaSink sink = JenaSink.into(graph);
    evidence.forEach(e -> writer.write(e, sink));
    long filled = now();
    violations += shapes.check(graph).size();
    checking += now() - filled;
    filling += filled - start;
  }

  private static void tell(String what, List<Double> all, String unit) {
    List<Double> sorted = all.stream().sorted().toList();
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
