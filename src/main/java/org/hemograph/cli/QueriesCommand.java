package org.hemograph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Catalogue;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hemograph queries}: what can be asked. */
@Command(
    name = "queries",
    description =
        "Lists the curated queries with their parameters, describes one, or checks files.",
    mixinStandardHelpOptions = true)
final class QueriesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private QueriesOption queries = new QueriesOption();

  @Option(
      names = "--check",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "DIR",
      description =
          "Reads all query files, with those below DIR, and tells every mistake with file and line;"
              + " exit code 2 when there is any.")
  private Optional<String> check = Optional.empty();

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Describes this query: its parameters, its columns and an example.")
  private Optional<String> name = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (check.isPresent()) {
      return check(check.get(), out);
    }
    Catalogue catalogue = queries.catalogue().requireSound();
    if (name.isPresent()) {
      QueryDescription.print(catalogue.get(name.get()), out);
    } else {
      list(catalogue, out);
    }
    return 0;
  }

  private int check(String folder, PrintWriter out) {
    Catalogue catalogue =
        folder.isEmpty() ? queries.catalogue() : Catalogue.bundledWith(List.of(Path.of(folder)));
    List<HemographException> faults = catalogue.faults();
    PrintWriter err = spec.commandLine().getErr();
    faults.forEach(e -> err.println("hemograph: " + TerminalText.message(e.getMessage())));
    if (faults.isEmpty()) {
      out.println(catalogue.names().size() + " queries, no mistake.");
    }
    return faults.isEmpty() ? 0 : Fault.BAD_CONFIGURATION.exitCode();
  }

  private static void list(Catalogue catalogue, PrintWriter out) {
    String group = "";
    for (CuratedQuery query : catalogue.all()) {
      if (!query.group().equals(group)) {
        out.println((group.isEmpty() ? "" : System.lineSeparator()) + query.group());
        group = query.group();
      }
      out.println("  " + query.name() + "  " + query.summary());
      query.parameters().forEach(parameter -> out.println("      " + usage(parameter)));
    }
    out.println();
    out.println("Describe one with: hemograph queries NAME");
    out.println("Ask one with: hemograph query NAME key=value… [--format csv]");
  }

  private static String usage(Parameter parameter) {
    String form =
        parameter.name() + "=" + (parameter.example().isEmpty() ? "…" : parameter.example());
    return (parameter.required() ? form : "[" + form + "]")
        + (parameter.repeatable() ? "…" : "")
        + "  "
        + parameter.description();
  }
}
