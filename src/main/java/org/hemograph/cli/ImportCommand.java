package org.hemograph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.ImportReport;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hemograph import PATH…}. */
@Command(
    name = "import",
    description = "Checks files and folders, and stores what passes.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  /** Some input was refused or left out. */
  static final int REFUSED = 4;

  @Spec private CommandSpec spec;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private BaseOption base = new BaseOption();

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description =
          "Take every file for this format: table, ctgov, pubmed, nbib, ris, csl-json, turtle,"
              + " trig, ntriples, nquads, rdfxml, jsonld, rdf4j-binary (default: by content).")
  private @Nullable String as;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What standard input is called in the data (default: stdin).")
  private @Nullable String name;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many threads map records (default: one for each processor).")
  private @Nullable Integer jobs;

  @Option(
      names = "--prune",
      description =
          "Take out records that an earlier import found in these paths and this one does not.")
  private boolean prune;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report as JSON to this file.")
  private @Nullable Path report;

  @Option(
      names = "--review",
      paramLabel = "NAME",
      description =
          "Take the files for exports of a screening tool (Rayyan, ASReview, Zotero; RIS or CSV):"
              + " what was decided in this review is put on the publications, not taken as"
              + " evidence.")
  private @Nullable String review;

  @Option(names = "--check-only", description = "Check and report, and store nothing.")
  private boolean checkOnly;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders and archives; - for standard input.")
  private List<Path> paths = List.of();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    requireFolderOfReport();
    ImportOptions options = options();
    if (!checkOnly || home.home().exists()) {
      base.keepIn(home.home());
    }
    try (StandardInput input = StandardInput.spool(paths, System.in, home.home())) {
      return run(input, options, err);
    }
  }

  private int run(StandardInput input, ImportOptions options, PrintWriter err) {
    ImportOptions named = options;
    for (Path file : input.spooled()) {
      named = named.calling(file, name == null ? "stdin" : name);
    }
    return new InterruptibleImport(this::access, err)
        .run(input.paths(), named, this::keep, input::close);
  }

  private HomeAccess access() {
    return checkOnly ? HomeAccess.toCheck(home.home()) : HomeAccess.toWrite(home.home());
  }

  private ImportOptions options() {
    ImportOptions options = as == null ? ImportOptions.DEFAULT : ImportOptions.DEFAULT.as(as);
    options = checkOnly ? options.checkingOnly() : options;
    options = prune ? options.pruning() : options;
    options = review == null ? options : options.ofReview(review);
    return jobs == null ? options : options.jobs(jobs);
  }

  /** An import is long, so a mistyped file name is better found before it. */
  private void requireFolderOfReport() {
    if (report == null) {
      return;
    }
    Path file = report.toAbsolutePath();
    Path folder = file.getParent();
    if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "Cannot write the report "
              + report
              + ": "
              + (Files.isDirectory(file) ? "it is a folder." : "there is no folder " + folder));
    }
  }

  private void keep(ImportReport done) {
    Path file = report;
    if (file == null) {
      return;
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      done.writeJson(out);
    } catch (IOException e) {
      throw new HemographException(
          Fault.BAD_REQUEST, "Cannot write the report " + file + ": " + e.getMessage(), e);
    }
  }
}
