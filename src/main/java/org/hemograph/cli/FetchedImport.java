package org.hemograph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hemograph.store.Home;

/** Takes what was fetched. */
@FunctionalInterface
interface FetchedImport {
  /**
   * Imports the files, and returns the exit code of that.
   *
   * @param folder where they lie, if it goes away with this command
   */
  int take(Home home, List<Path> files, Optional<TemporaryFolder> folder, PrintWriter err);
}
