package org.hemograph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hemograph query NAME key=value…}. */
@Command(
    name = "query",
    description = "Asks a curated query and prints the answer.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A thing (a drug, a study, a class …) can be given by its IRI, its public key, a label or a"
          + " synonym, in any case:",
      "  hemograph query competing-classes drug=ianalumab",
      "  hemograph query study-results study=VAYHIT2 endpoint=SR6 --format csv"
    })
final class QueryCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private QueriesOption queries = new QueriesOption();
  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      defaultValue = "table",
      description =
          "table, csv, tsv, json, srj, srx, ndjson, xlsx or md; for answers that are RDF turtle,"
              + " trig, ntriples, nquads, rdfxml, jsonld, rdfjson, trix, thrift, protobuf, n3 or"
              + " binary (default: ${DEFAULT-VALUE}).")
  private String format = "table";

  @Parameters(index = "0", paramLabel = "NAME", description = "See: hemograph queries.")
  private String name = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "key=value",
      description = "The query's parameters.")
  private List<String> arguments = List.of();

  @Override
  public Integer call() {
    QueryRequest request = QueryRequest.of(queries.catalogue(), name, arguments, format);
    try (HomeAccess access = store.orHome(home)) {
      StandardOutput.write(out -> access.query(request, out));
    }
    return 0;
  }
}
