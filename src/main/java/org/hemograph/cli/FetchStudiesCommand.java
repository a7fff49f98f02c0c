package org.hemograph.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hemograph.fetch.RecordKind;
import org.hemograph.fetch.StudySearch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hemograph fetch ctgov …}. */
@Command(
    name = "ctgov",
    description = "Studies of ClinicalTrials.gov, by NCT number or by a search.",
    mixinStandardHelpOptions = true)
final class FetchStudiesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private FetchCommand parent;
  @Mixin private FetchOptions options = new FetchOptions();

  @Option(names = "--condition", paramLabel = "TEXT", description = "What is studied.")
  private @Nullable String condition;

  @Option(names = "--term", paramLabel = "TEXT", description = "Anywhere in the record.")
  private @Nullable String term;

  @Option(names = "--intervention", paramLabel = "TEXT", description = "What is given.")
  private @Nullable String intervention;

  @Option(
      names = "--updated-since",
      paramLabel = "DATE",
      description = "Last update posted on this day (like 2026-01-31) or later.")
  private @Nullable LocalDate updatedSince;

  @Override
  public Integer call() {
    StudySearch search =
        new StudySearch(
            given(condition), given(term), given(intervention), Optional.ofNullable(updatedSince));
    List<String> ids =
        options.ids(
            RecordKind.STUDY,
            !search.isEmpty(),
            "--condition, --term, --intervention, --updated-since");
    return new Fetching(parent, options, spec.commandLine().getErr())
        .run(fetcher -> search.isEmpty() ? fetcher.studies(ids) : fetcher.studies(search));
  }

  /** A search for nothing would find everything. */
  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
  }
}
