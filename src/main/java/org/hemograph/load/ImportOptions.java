package org.hemograph.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hemograph.load.input.InputFormat;
import org.hemograph.load.input.UnpackLimits;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Keys;

/**
 * How to import.
 *
 * @param as what every file is to be taken for, where its content shall not decide
 * @param checkOnly whether to report only, and write nothing
 * @param prune whether to take out what vanished from its source
 * @param jobs how many threads map records
 * @param called what an input is to be called whose path says nothing: standard input
 * @param limits how far archives may unfold
 * @param review the review whose screening decisions the files hold, where they are not evidence
 */
public record ImportOptions(
    Optional<InputFormat> as,
    boolean checkOnly,
    boolean prune,
    int jobs,
    Map<Path, String> called,
    UnpackLimits limits,
    Optional<String> review) {
  /** Recognise, check and write, with a thread for each processor. */
  public static final ImportOptions DEFAULT =
      new ImportOptions(
          Optional.empty(),
          false,
          false,
          Runtime.getRuntime().availableProcessors(),
          Map.of(),
          UnpackLimits.DEFAULT,
          Optional.empty());

  public ImportOptions {
    called = Map.copyOf(called);
  }

  /**
   * By the name of the format, as on the command line.
   *
   * @throws HemographException (UNKNOWN_FORMAT) if there is no such format
   */
  public ImportOptions as(String name) {
    InputFormat format =
        InputFormat.named(name)
            .orElseThrow(
                () ->
                    new HemographException(
                        Fault.UNKNOWN_FORMAT,
                        "No format for import is called "
                            + name
                            + ". There are: "
                            + String.join(", ", InputFormat.labels())
                            + "."));
    return new ImportOptions(Optional.of(format), checkOnly, prune, jobs, called, limits, review);
  }

  /**
   * As the screening of a review.
   *
   * @throws HemographException (BAD_REQUEST) if nothing of the name can stand in an address
   */
  public ImportOptions ofReview(String name) {
    String trimmed = name.strip();
    if (Keys.slug(trimmed).isEmpty() || trimmed.length() > 200) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "A review needs a name with letters or digits, of at most 200 characters.");
    }
    return new ImportOptions(as, checkOnly, prune, jobs, called, limits, Optional.of(trimmed));
  }

  public ImportOptions checkingOnly() {
    return new ImportOptions(as, true, prune, jobs, called, limits, review);
  }

  public ImportOptions pruning() {
    return new ImportOptions(as, checkOnly, true, jobs, called, limits, review);
  }

  /**
   * With so many threads.
   *
   * @throws HemographException (BAD_REQUEST) if that is less than one, or more than any machine has
   */
  public ImportOptions jobs(int threads) {
    if (threads < 1 || threads > 1024) {
      throw new HemographException(
          Fault.BAD_REQUEST, "The number of jobs must be from 1 to 1024, not " + threads + ".");
    }
    return new ImportOptions(as, checkOnly, prune, threads, called, limits, review);
  }

  /** With a name for an input whose path says nothing. */
  public ImportOptions calling(Path path, String name) {
    return calling(Map.of(path, name));
  }

  /** The same for many. */
  public ImportOptions calling(Map<Path, String> names) {
    Map<Path, String> all = new HashMap<>(called);
    all.putAll(names);
    return new ImportOptions(as, checkOnly, prune, jobs, all, limits, review);
  }

  /** With other limits for archives. */
  public ImportOptions within(UnpackLimits other) {
    return new ImportOptions(as, checkOnly, prune, jobs, called, other, review);
  }
}
