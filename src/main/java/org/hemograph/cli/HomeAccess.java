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
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;

/**
 * Whoever answers for a home: this process, or the server that owns its database already. One
 * process owns a TDB2 database at a time, so every command asks here and works either way.
 */
interface HomeAccess extends AutoCloseable {

  /** Writes the answer to a curated query. */
  void query(QueryRequest request, OutputStream out) throws IOException;

  /** Writes references. */
  void cite(CiteOrder order, OutputStream out) throws IOException;

  /** Imports files, folders and archives. */
  ImportReport importFrom(List<Path> paths, ImportOptions options, Progress progress);

  /** Asks an import that another thread runs to end early, with what it has done. */
  void stopImport();

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
    requireDatabase(home);
    OwnedHome owned = new OwnedHome(home);
    if (owned.isEmpty()) {
      owned.close();
      throw nothingStored(home);
    }
    return owned;
  }

  /** Access to a home that may be new. */
  static HomeAccess toWrite(Home home) {
    return ServedHome.find(home).map(HomeAccess.class::cast).orElseGet(() -> new OwnedHome(home));
  }

  /** The same for who writes nothing, and so makes no database where there is none. */
  static HomeAccess toCheck(Home home) {
    return home.exists() ? toWrite(home) : new OwnedHome(EvidenceStore.inMemory());
  }

  /**
   * Makes sure that there is a database, which may be empty still.
   *
   * @throws HemographException (STORE_UNAVAILABLE) that says how to begin
   */
  static void requireDatabase(Home home) {
    if (!home.exists()) {
      home.create(); // tells better than we could why the folder cannot be used
      throw nothingStored(home);
    }
  }

  /** Says how to begin. */
  static HemographException nothingStored(Home home) {
    return new HemographException(
        Fault.STORE_UNAVAILABLE,
        "Nothing is stored in "
            + home.dir()
            + " yet. Run \"hemograph up\" or \"hemograph import data\" first, or name another"
            + " folder with --home.");
  }
}
