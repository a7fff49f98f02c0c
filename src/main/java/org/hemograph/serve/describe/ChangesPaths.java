package org.hemograph.serve.describe;

import static org.hemograph.serve.describe.OperationParts.array;
import static org.hemograph.serve.describe.OperationParts.number;
import static org.hemograph.serve.describe.OperationParts.object;
import static org.hemograph.serve.describe.OperationParts.ok;
import static org.hemograph.serve.describe.OperationParts.operation;
import static org.hemograph.serve.describe.OperationParts.problems;
import static org.hemograph.serve.describe.OperationParts.several;
import static org.hemograph.serve.describe.OperationParts.text;

import java.util.List;

/** What changed, by revision. */
final class ChangesPaths {
  private static final JsonObject TEXT = JsonObject.of("type", "string");
  private static final JsonObject TRUTH = JsonObject.of("type", "boolean");
  private static final JsonObject WHOLE = JsonObject.of("type", "integer");

  private ChangesPaths() {}

  static JsonObject all() {
    return JsonObject.of("/changes.json", JsonObject.of("get", changes()));
  }

  private static JsonObject changes() {
    JsonObject term =
        object(
            JsonObject.of("type", TEXT)
                .with("value", TEXT)
                .with("label", TEXT)
                .with("datatype", TEXT)
                .with("xml:lang", TEXT),
            "type",
            "value");
    JsonObject statement =
        object(
            JsonObject.of("subject", TEXT)
                .with("subjectLabel", TEXT)
                .with("predicate", TEXT)
                .with("predicateLabel", TEXT)
                .with("before", array(term))
                .with("after", array(term)),
            "subject",
            "predicate",
            "before",
            "after");
    JsonObject row =
        object(
            JsonObject.of("revision", WHOLE)
                .with("time", TEXT)
                .with("change", TEXT)
                .with("record", TEXT)
                .with("recordLabel", TEXT)
                .with("about", TEXT)
                .with("aboutLabel", TEXT)
                .with("href", TEXT)
                .with("kind", TEXT)
                .with("broughtBy", TEXT)
                .with("patch", TEXT)
                .with("added", WHOLE)
                .with("removed", WHOLE)
                .with("trouble", TEXT)
                .with("omitted", WHOLE)
                .with("statements", array(statement)),
            "revision",
            "time",
            "change",
            "record",
            "about",
            "href");
    JsonObject thing = object(JsonObject.of("label", TEXT).with("href", TEXT), "label");
    JsonObject schema =
        object(
            JsonObject.of("query", TEXT)
                .with("revision", TEXT)
                .with("about", array(thing))
                .with("total", WHOLE)
                .with("limit", WHOLE)
                .with("truncated", TRUTH)
                .with("next", TEXT)
                .with("previous", TEXT)
                .with("statementsKept", TRUTH)
                .with("remarks", array(TEXT))
                .with("rows", array(row)),
            "about",
            "truncated",
            "statementsKept",
            "rows");
    return operation(
            "changes",
            "What was added, changed and removed, the latest first.",
            "One row a record and revision, with the statements before and after. The same as a"
                + " feed (Atom) at /changes.atom.")
        .with(
            "parameters",
            List.of(
                several("about", "Only what tells of this thing, by any of its names."),
                text("q", false, "Only what tells of what this search finds now.", "ianalumab"),
                text("since", false, "A date, a month, or what came after a revision.", "2026-03"),
                text("until", false, "A date, a month, or the last revision.", "2026-06-30"),
                number("limit", "At most so many rows.", 1, 100, 20),
                text("cursor", false, "Where to go on; from a link to the next part.", "")))
        .with(
            "responses",
            ok("What changed.", "application/json", schema).withAll(problems("400", "422", "503")));
  }
}
