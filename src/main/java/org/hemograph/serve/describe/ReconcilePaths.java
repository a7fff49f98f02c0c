package org.hemograph.serve.describe;

import static org.hemograph.serve.describe.OperationParts.ok;
import static org.hemograph.serve.describe.OperationParts.operation;
import static org.hemograph.serve.describe.OperationParts.problems;
import static org.hemograph.serve.describe.OperationParts.text;

import java.util.List;

/** Names of a table matched with things. */
final class ReconcilePaths {
  private static final String QUERIES =
      "Queries by an id of your own, as a JSON object: at most 500 names, each with what is known of"
          + " it.";
  private static final String EXTEND =
      "Instead of queries: ids of things, and of the properties that are wanted of them, as a JSON"
          + " object.";
  private static final String ABOUT =
      "Reconciliation Service API 0.2, as OpenRefine speaks it. Without parameters, what the service"
          + " offers. /reconcile/about tells readers how scores are made, and lists types and"
          + " properties.";

  private ReconcilePaths() {}

  static JsonObject all() {
    return JsonObject.of("/reconcile", JsonObject.of("get", get()).with("post", post()));
  }

  private static JsonObject get() {
    return operation("reconcile", "Matches names and identifiers with things.", ABOUT)
        .with(
            "parameters",
            List.of(
                text("queries", false, QUERIES, "{\"q0\": {\"query\": \"ianalumab\"}}"),
                text(
                    "extend",
                    false,
                    EXTEND,
                    "{\"ids\": [\"drug/ianalumab\"], \"properties\": [{\"id\": \"class\"}]}")))
        .with("responses", responses());
  }

  private static JsonObject post() {
    JsonObject form =
        JsonObject.of("type", "object")
            .with(
                "properties",
                JsonObject.of(
                        "queries", JsonObject.of("type", "string").withText("description", QUERIES))
                    .with(
                        "extend", JsonObject.of("type", "string").withText("description", EXTEND)));
    return operation("reconcileByForm", "Matches names and identifiers with things.", ABOUT)
        .with(
            "requestBody",
            JsonObject.of("required", true)
                .with(
                    "content",
                    JsonObject.of(
                        "application/x-www-form-urlencoded", JsonObject.of("schema", form))))
        .with("responses", responses());
  }

  private static JsonObject responses() {
    JsonObject schema = JsonObject.of("type", "object").with("additionalProperties", true);
    return ok("Candidates by query id, or values by thing.", "application/json", schema)
        .withAll(problems("400", "422", "503"));
  }
}
