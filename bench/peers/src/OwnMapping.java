import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.ctgov.CtgovReader;

/**
 * Hemograph: records to model to statements in one thread, with every check that an import does.
 */
public final class OwnMapping implements Passes.Mapping {
  private final CtgovReader reader = new CtgovReader(CuratedNames.read(Path.of("data")));
  private final EvidenceWriter writer = new EvidenceWriter(Namespaces.DEFAULT);
  private final boolean show;

  /** With the file of the scope, which it does not need, and optionally "show". */
  public OwnMapping(String[] args) {
    show = Arrays.asList(args).contains("show");
  }

  /** Counts the statements. */
  private static final class Counter extends AbstractRDFHandler {
    private long count;

    @Override
    public void handleStatement(Statement statement) {
      count++;
    }
  }

  @Override
  public long pass(byte[] records) throws Exception {
    Counter counter = new Counter();
    reader.read(new InMemory(records), found -> write(found, counter));
    if (show) {
      NTriplesWriter lines = new NTriplesWriter(System.out);
      lines.startRDF();
      reader.read(new InMemory(records), found -> write(found, lines));
      lines.endRDF();
    }
    return counter.count;
  }

  private void write(FoundRecord found, RDFHandler handler) {
    found.map().evidence().forEach(evidence -> writer.write(evidence, handler));
  }
}
