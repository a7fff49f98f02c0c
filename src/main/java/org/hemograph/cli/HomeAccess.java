package org.hemograph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.ImportReport;
import org.hemograph.load.Progress;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.store.Home;

/**
 * Whoever answers for a home: this process, or the server that owns its database already. One
 * process owns a TDB2 database at a time, so every command asks here and works either way.
 */
interface HomeAccess extends AutoCloseable {

  /** Writes the answer to a curated query. */
  void query(QueryRequest request, OutputStream out) throws IOException;

  /** Imports files and folders. */
  ImportReport importFrom(List<Path> paths, ImportOptions options, Progress progress);

  /** Writes all graphs. */
  void export(String format, OutputStream out) throws IOException;

  @Override
  void close();

  /** Access to a home that holds something already. */
  static HomeAccess toAsk(Home home) {
    Optional<HomeAccess> served = ServedHome.find(home).map(HomeAccess.class::cast);
    if (served.isPresent()) {
      return served.get();
    }
    requireContent(home);
    return new OwnedHome(home);
  }

  /**
   * Makes sure that there is something to ask.
   *
   * @throws HemographException (STORE_UNAVAILABLE) that says how to begin
   */
  static void requireContent(Home home) {
    if (!home.exists()) {
      home.create(); // tells better than we could why the folder cannot be used
      throw new HemographException(
          Fault.STORE_UNAVAILABLE,
          "Nothing is stored in "
              + home.dir()
              + " yet. Run \"hemograph up\" or \"hemograph import data\" first, or name another"
              + " folder with --home.");
    }
  }

  /** Access to a home that may be new. */
  static HomeAccess toWrite(Home home) {
    return ServedHome.find(home).map(HomeAccess.class::cast).orElseGet(() -> new OwnedHome(home));
  }
}
