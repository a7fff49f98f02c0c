package org.hemograph.serve.describe;

import static org.hemograph.serve.describe.OperationParts.array;
import static org.hemograph.serve.describe.OperationParts.number;
import static org.hemograph.serve.describe.OperationParts.object;
import static org.hemograph.serve.describe.OperationParts.ok;
import static org.hemograph.serve.describe.OperationParts.operation;
import static org.hemograph.serve.describe.OperationParts.problems;
import static org.hemograph.serve.describe.OperationParts.seeOther;
import static org.hemograph.serve.describe.OperationParts.several;
import static org.hemograph.serve.describe.OperationParts.text;

import java.util.List;

/** Ways to find things. */
final class SearchPaths {
  private static final JsonObject TEXT = JsonObject.of("type", "string");
  private static final JsonObject TRUTH = JsonObject.of("type", "boolean");
  private static final JsonObject WHOLE = JsonObject.of("type", "integer");

  private SearchPaths() {}

  static JsonObject all() {
    return JsonObject.empty()
        .with("/search.json", JsonObject.of("get", search()))
        .with("/search/suggest", JsonObject.of("get", suggest()));
  }

  private static JsonObject search() {
    JsonObject row =
        object(
            JsonObject.of("id", TEXT)
                .with("label", TEXT)
                .with("type", TEXT)
                .with("kind", TEXT)
                .with("matched", TEXT)
                .with("matchedAs", TEXT)
                .with("context", TEXT)
                .with("href", TEXT),
            "id",
            "label",
            "href");
    JsonObject schema =
        object(
            JsonObject.of("query", TEXT)
                .with("revision", TEXT)
                .with("total", WHOLE)
                .with("totalCapped", TRUTH)
                .with("offset", WHOLE)
                .with("limit", WHOLE)
                .with("truncated", TRUTH)
                .with("next", TEXT)
                .with("near", TRUTH)
                .with("didYouMean", TEXT)
                .with("facets", JsonObject.of("type", "object").with("additionalProperties", true))
                .with("rows", array(row)),
            "total",
            "rows");
    return operation(
            "search",
            "Things by name, synonym, identifier, title or claim, best first.",
            "Misspelled words find what is near. A public identifier, an NCT number or a DOI say,"
                + " leads straight to its thing (303), unless stay is given. Of the values of one"
                + " facet any counts, of several facets all do.")
        .with(
            "parameters",
            List.of(
                text("q", false, "What to look for.", "ianalumab"),
                several("kind", "Only things of this kind."),
                several("class", "Only of this drug class, by its key."),
                several("condition", "Only about this condition, by its key."),
                several("phase", "Only studies of this phase."),
                several("status", "Only studies of this status."),
                several("year", "Only of this year."),
                number("limit", "At most so many hits.", 1, 1000, 20),
                number("offset", "How many hits to pass over first.", 0, 1_000_000, 0),
                text("stay", false, "With any value, an identifier shows its hits.", "yes")))
        .with(
            "responses",
            ok("What was found.", "application/json", schema)
                .with("303", seeOther("The thing with that identifier."))
                .withAll(problems("400", "503")));
  }

  private static JsonObject suggest() {
    JsonObject one =
        object(
            JsonObject.of("label", TEXT)
                .with("kind", TEXT)
                .with("matched", TEXT)
                .with("id", TEXT)
                .with("href", TEXT),
            "label",
            "id",
            "href");
    JsonObject schema =
        object(
            JsonObject.of("q", TEXT).with("didYouMean", TEXT).with("suggestions", array(one)),
            "q",
            "suggestions");
    return operation(
            "suggest",
            "Names that begin like this, for a box that suggests while somebody types.",
            "Where nothing does and a word is misspelled, those of the corrected text. To whom asks"
                + " for application/x-suggestions+json, OpenSearch Suggestions 1.1.")
        .with("parameters", List.of(text("q", true, "What was typed.", "ianal")))
        .with("responses", ok("The names.", "application/json", schema).withAll(problems("503")));
  }
}
