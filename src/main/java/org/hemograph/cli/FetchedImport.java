package org.hemograph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.hemograph.store.Home;

/** Takes what was fetched. */
@FunctionalInterface
interface FetchedImport {
  /** Imports the files, and returns the exit code of that. */
  int take(Home home, List<Path> files, PrintWriter err);
}
