package org.hemograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.assembler.exceptions.AssemblerException;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.StorageException;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.tdb2.TDBException;
import org.apache.lucene.store.LockObtainFailedException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/**
 * Says in words what the libraries below mean when they throw.
 *
 * @param place the home, as the user knows it
 */
record StoreFaults(String place) {
  private static final Pattern HOLDER = Pattern.compile("held by process (\\d+)");

  /** Runs something that touches the files. */
  <T> T translate(Supplier<T> action) {
    try {
      return action.get();
    } catch (RuntimeException e) {
      throw inWords(e);
    }
  }

  /** Opens the files, where what is neither locked nor forbidden can only be damaged. */
  <T> T opening(Supplier<T> action) {
    try {
      return action.get();
    } catch (HemographException e) {
      throw e;
    } catch (RuntimeException e) {
      RuntimeException reason = e;
      while (reason instanceof AssemblerException
          && reason.getCause() instanceof RuntimeException c) {
        reason = c;
      }
      if (reason instanceof AssemblerException) {
        throw new HemographException(
            Fault.BAD_CONFIGURATION,
            "The configuration cannot be followed: " + reason.getMessage(),
            e);
      }
      RuntimeException told = lockedOrForbidden(reason);
      throw told == reason ? damaged(reason) : told;
    }
  }

  /** The same exception where it is not about the store. */
  private RuntimeException inWords(RuntimeException thrown) {
    if (thrown instanceof HemographException) {
      return thrown;
    }
    RuntimeException told = lockedOrForbidden(thrown);
    if (told != thrown) {
      return told;
    }
    if (has(thrown, StorageException.class) || has(thrown, TransactionException.class)) {
      return damaged(thrown);
    }
    boolean disk =
        has(thrown, IOException.class)
            || has(thrown, UncheckedIOException.class)
            || has(thrown, RuntimeIOException.class)
            || has(thrown, DBOpEnvException.class)
            || has(thrown, TextIndexException.class)
            || has(thrown, TDBException.class);
    return disk
        ? unavailable(
            "The database in "
                + place
                + " cannot be read or written: "
                + thrown.getMessage()
                + ". Is the disk full or gone? Nothing was changed.",
            thrown)
        : thrown;
  }

  private RuntimeException lockedOrForbidden(RuntimeException thrown) {
    String said = String.valueOf(thrown.getMessage());
    if (has(thrown, LockObtainFailedException.class) || said.contains("Failed to get a lock")) {
      Matcher holder = HOLDER.matcher(said);
      return unavailable(
          "The database in "
              + place
              + " is in use by another process"
              + (holder.find() ? " " + holder.group(1) : "")
              + ". Stop that one, or use another --home.",
          thrown);
    }
    if (has(thrown, AccessDeniedException.class)
        || said.contains("Permission denied")
        || said.contains("Read-only file system")) {
      return unavailable(
          "The database in " + place + " may not be read and written by this user: " + said,
          thrown);
    }
    return thrown;
  }

  private HemographException damaged(RuntimeException thrown) {
    return unavailable(
        "The database in "
            + place
            + " is damaged ("
            + thrown
            + "). Restore a copy, or move the folder away and import again.",
        thrown);
  }

  private static HemographException unavailable(String message, Throwable cause) {
    return new HemographException(Fault.STORE_UNAVAILABLE, message, cause);
  }

  /** Whether a throwable, or a cause of it, is of this kind. */
  static boolean has(Throwable thrown, Class<? extends Throwable> type) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }
}
