package org.hemograph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hemograph.fetch.Fetched;
import org.hemograph.fetch.Fetcher;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;

/** What happens around every fetch: a folder for the records, progress, a summary, the import. */
final class Fetching {
  private static final int SHOWN = 20;

  private final FetchCommand command;
  private final FetchOptions options;
  private final PrintWriter err;

  Fetching(FetchCommand command, FetchOptions options, PrintWriter err) {
    this.command = command;
    this.options = options;
    this.err = err;
  }

  /** Returns the exit code: 4 if an id was not known, or if the import left something out. */
  int run(Function<Fetcher, Fetched> fetch) {
    Path save = options.save();
    if (save != null) {
      return run(save, Optional.empty(), fetch);
    }
    try (TemporaryFolder folder = TemporaryFolder.make("hemograph-fetch")) {
      return run(folder.path(), Optional.of(folder), fetch);
    }
  }

  private int run(
      Path folder, Optional<TemporaryFolder> temporary, Function<Fetcher, Fetched> fetch) {
    boolean kept = temporary.isEmpty();
    Fetched fetched = fetch(folder, kept, fetch);
    tell(fetched, kept ? folder : null);
    int imported =
        options.imports() && !fetched.files().isEmpty()
            ? command.taker().take(options.home().home(), fetched.files(), temporary, err)
            : 0;
    return fetched.unknown().isEmpty() ? imported : ImportCommand.REFUSED;
  }

  private Fetched fetch(Path folder, boolean kept, Function<Fetcher, Fetched> fetch) {
    try (FetchTerminal progress = new FetchTerminal(err)) {
      return fetch.apply(
          new Fetcher(command.addresses(), command.caller(), command.waiting(), folder, progress));
    } catch (HemographException e) {
      if (e.fault() != Fault.SOURCE_UNREACHABLE) {
        throw e;
      }
      String next =
          kept
              ? " What came so far is kept: the same command goes on from there."
              : " Nothing is kept; with --save DIR the same command would go on from there.";
      throw new HemographException(e.fault(), e.getMessage() + "." + next, e);
    }
  }

  private void tell(Fetched fetched, @Nullable Path folder) {
    String sums =
        String.format(
            Locale.ROOT, "%,d %s fetched", fetched.files().size(), records(fetched.files().size()));
    if (folder != null) {
      sums +=
          String.format(
              Locale.ROOT,
              " into %s: %,d new, %,d changed, %,d as they were",
              TerminalText.harmless(folder.toString()),
              fetched.added(),
              fetched.changed(),
              fetched.files().size() - fetched.added() - fetched.changed());
    }
    err.println(sums + ".");
    int unknown = fetched.unknown().size();
    if (unknown > 0) {
      String named = String.join(", ", fetched.unknown().stream().limit(SHOWN).toList());
      err.println("Not known there: " + named + (unknown > SHOWN ? " …" : "") + ".");
    }
  }

  private static String records(int count) {
    return count == 1 ? "record" : "records";
  }
}
