package org.hemograph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.ImportReport;
import org.hemograph.store.Home;

/** Into the home, beside a server that runs on it if there is one. */
final class HomeImport implements FetchedImport {
  @Override
  public int take(Home home, List<Path> files, PrintWriter err) {
    ImportReport done;
    try (HomeAccess access = HomeAccess.toWrite(home);
        TerminalProgress progress = new TerminalProgress(err)) {
      done = access.importFrom(files, ImportOptions.DEFAULT, progress);
    }
    ReportSummary.print(done, false, err);
    return done.complete() ? 0 : ImportCommand.REFUSED;
  }
}
