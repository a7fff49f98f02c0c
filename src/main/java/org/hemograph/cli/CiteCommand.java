package org.hemograph.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hemograph cite --of THING}. */
@Command(
    name = "cite",
    description = "Writes the references behind things, a query's answer or a search.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A thing is named as in a query: by key, number, label or synonym.",
      "  hemograph cite --of ianalumab --format ris > ianalumab.ris",
      "  hemograph cite --query publications drug=ianalumab --format bibtex",
      "  hemograph cite --of 'BTK inhibitors' --since 2026-03-01 --kind article"
    })
final class CiteCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private QueriesOption queries = new QueriesOption();
  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--of",
      paramLabel = "THING",
      description = "A study, drug, class, person …; may be given again; all for everything.")
  private List<String> of = List.of();

  @Option(
      names = "--query",
      paramLabel = "NAME",
      description = "Those behind the rows of a curated query; see: hemograph queries.")
  private String query = "";

  @Option(
      names = "--search",
      paramLabel = "WORDS",
      description = "Those behind what a search finds.")
  private String search = "";

  @Option(
      names = "--format",
      defaultValue = "ris",
      description =
          "ris, nbib, bibtex, biblatex, csl-json, endnote, csv or bibliography (default:"
              + " ${DEFAULT-VALUE}).")
  private String format = "ris";

  @Option(
      names = "--style",
      paramLabel = "STYLE",
      description = "Style of a bibliography: vancouver, apa, blood and any of citationstyles.org.")
  private String style = "";

  @Option(
      names = "--since",
      paramLabel = "WHEN",
      description = "Only what was added or changed since a day or after a revision.")
  private String since = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "Only article, meeting-abstract, registration, report or web-page; may be given again.")
  private List<String> kinds = List.of();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description =
          "Only publications that are primary-results, protocol … of a study; may be given again.")
  private List<String> roles = List.of();

  @Parameters(
      arity = "0..*",
      paramLabel = "key=value",
      description = "The parameters of the query.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    Map<String, List<String>> options = new LinkedHashMap<>();
    options.put("of", of);
    options.put("query", List.of(query));
    options.put("q", List.of(search));
    options.put("style", List.of(style));
    options.put("since", List.of(since));
    options.put("kind", kinds);
    options.put("role", roles);
    CiteOrder order = CiteOrder.of(queries.catalogue(), options, arguments, format);
    try (HomeAccess access = store.orHome(home)) {
      StandardOutput.write(out -> access.cite(order, out));
    }
    return 0;
  }
}
