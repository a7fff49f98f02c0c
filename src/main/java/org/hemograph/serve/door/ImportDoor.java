package org.hemograph.serve.door;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.hemograph.load.ImportReport;
import org.hemograph.load.Importer;
import org.hemograph.model.HemographException;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.ProblemDetails;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.store.EvidenceStore;

/**
 * {@code POST /$/door/import}: imports files of this machine into the store that the server owns,
 * one import after the other. Takes an {@link ImportOrder} and answers line by line (NDJSON) how it
 * goes on; the last line has the report, or the problem that ended it. Who breaks the answer off
 * ends the import: what it has read by then is stored.
 */
public final class ImportDoor implements Door {
  private static final int LARGEST_ORDER = 4 << 20;

  private final EvidenceStore store;
  private final ProblemWriter problems;
  private final ReentrantLock oneAtATime = new ReentrantLock(true);

  public ImportDoor(EvidenceStore store, ProblemWriter problems) {
    this.store = store;
    this.problems = problems;
  }

  @Override
  public List<String> methods() {
    return List.of("POST");
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    ImportOrder order = ImportOrder.read(exchange.body(LARGEST_ORDER));
    ToldImport told = new ToldImport(() -> exchange.beginLive(200, "application/x-ndjson"));
    Importer importer = new Importer(store, told);
    oneAtATime.lock();
    try (ToldImport beating = told.beating(importer::stop)) {
      ImportReport report = importer.run(order.options(), order.paths());
      beating.report(report);
    } catch (HemographException e) {
      if (!exchange.isUnderWay()) {
        throw e;
      }
      told.problem(problems.json(ProblemDetails.of(e, exchange.path())));
    } finally {
      oneAtATime.unlock();
    }
  }
}
