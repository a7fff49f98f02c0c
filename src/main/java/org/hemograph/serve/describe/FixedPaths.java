package org.hemograph.serve.describe;

import static org.hemograph.serve.describe.OperationParts.array;
import static org.hemograph.serve.describe.OperationParts.ok;
import static org.hemograph.serve.describe.OperationParts.operation;
import static org.hemograph.serve.describe.OperationParts.problems;

import java.util.List;
import java.util.Set;

/** The ways in that are no curated query. */
final class FixedPaths {
  static final String TAG = "service";

  /** The names of their operations. */
  static final Set<String> OPERATIONS =
      Set.of(
          "changes",
          "listQueries",
          "reconcile",
          "reconcileByForm",
          "search",
          "suggest",
          "locateThing",
          "describeThing",
          "neighbours",
          "figureSvg",
          "figureCsv",
          "compare",
          "querySparql",
          "querySparqlByForm");

  private FixedPaths() {}

  /**
   * All of them.
   *
   * @param hasEndpoint whether the service answers SPARQL itself
   */
  static JsonObject all(boolean hasEndpoint) {
    JsonObject paths =
        JsonObject.of("/queries", JsonObject.of("get", listQueries()))
            .withAll(ChangesPaths.all())
            .withAll(ReconcilePaths.all())
            .withAll(SearchPaths.all())
            .withAll(ThingPaths.all());
    return hasEndpoint ? paths.with("/itp/sparql", SparqlPath.methods()) : paths;
  }

  private static JsonObject listQueries() {
    JsonObject query = JsonObject.of("type", "object").with("additionalProperties", true);
    JsonObject schema =
        JsonObject.of("type", "object")
            .with(
                "properties",
                JsonObject.of("queries", array(query))
                    .with("troubles", array(JsonObject.of("type", "string"))))
            .with("required", List.of("queries", "troubles"));
    return operation("listQueries", "All curated queries, with their parameters and columns.", "")
        .with(
            "responses", ok("The catalogue.", "application/json", schema).withAll(problems("406")));
  }
}
