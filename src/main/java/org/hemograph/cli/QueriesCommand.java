package org.hemograph.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.hemograph.query.Catalogue;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hemograph queries}: what can be asked. */
@Command(
    name = "queries",
    description = "Lists the curated queries with their parameters.",
    mixinStandardHelpOptions = true)
final class QueriesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    String group = "";
    for (CuratedQuery query : Catalogue.bundled().all()) {
      if (!query.group().equals(group)) {
        out.println((group.isEmpty() ? "" : System.lineSeparator()) + query.group());
        group = query.group();
      }
      out.println("  " + query.name() + "  " + query.summary());
      query.parameters().forEach(parameter -> out.println("      " + usage(parameter)));
    }
    out.println();
    out.println("Ask one with: hemograph query NAME key=value… [--format csv]");
    return 0;
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
