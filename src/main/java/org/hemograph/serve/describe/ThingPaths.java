package org.hemograph.serve.describe;

import static org.hemograph.serve.describe.OperationParts.array;
import static org.hemograph.serve.describe.OperationParts.number;
import static org.hemograph.serve.describe.OperationParts.object;
import static org.hemograph.serve.describe.OperationParts.ok;
import static org.hemograph.serve.describe.OperationParts.operation;
import static org.hemograph.serve.describe.OperationParts.problems;
import static org.hemograph.serve.describe.OperationParts.seeOther;
import static org.hemograph.serve.describe.OperationParts.several;
import static org.hemograph.serve.describe.OperationParts.step;
import static org.hemograph.serve.describe.OperationParts.text;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.query.CuratedQuery;
import org.hemograph.write.Format;

/** Things: where they are, what points to them, what is around them, pictures, comparisons. */
final class ThingPaths {
  private static final JsonObject TEXT = JsonObject.of("type", "string");
  private static final String LONGER = " Parts of a thing have longer keys, with slashes.";

  private ThingPaths() {}

  static JsonObject all() {
    return JsonObject.empty()
        .with("/id/{type}/{key}", JsonObject.of("get", locateThing()))
        .with("/data/{type}/{key}", JsonObject.of("get", describeThing()))
        .with("/neighbours/{type}/{key}.json", JsonObject.of("get", neighbours()))
        .with(
            "/figure/{name}/{type}/{key}.svg", JsonObject.of("get", figure("Svg", "image/svg+xml")))
        .with("/figure/{name}/{type}/{key}.csv", JsonObject.of("get", figure("Csv", "text/csv")))
        .with("/compare", JsonObject.of("get", compare()));
  }

  private static JsonObject locateThing() {
    return operation(
            "locateThing",
            "A thing by its identifier.",
            "Leads to a page or to data about it, as the Accept header asks. Parts of a thing have"
                + " longer keys, with slashes.")
        .with("parameters", thing())
        .with(
            "responses",
            JsonObject.of("303", seeOther("The page or the data."))
                .withAll(problems("404", "406", "503")));
  }

  private static JsonObject describeThing() {
    List<JsonObject> parameters = new ArrayList<>(thing());
    parameters.add(
        text(
            "incoming",
            false,
            "Instead, what points to the thing with this property.",
            "hg:investigates"));
    parameters.add(number("page", "Which hundred of those.", 1, 1_000_000, 1));
    JsonObject text = JsonObject.of("schema", TEXT);
    JsonObject content = JsonObject.empty();
    for (Format format :
        List.of(Format.TURTLE, Format.JSONLD, Format.NTRIPLES, Format.RDFXML, Format.TRIG)) {
      content.with(format.mediaType(), format == Format.JSONLD ? JsonObject.empty() : text);
    }
    return operation(
            "describeThing",
            "What is stated about a thing, as RDF.",
            "The Accept header or an ending of the key (.ttl, .jsonld, .nt, .rdf, .trig) names the"
                + " syntax; TriG tells the graph of each statement."
                + LONGER)
        .with("parameters", parameters)
        .with(
            "responses",
            JsonObject.of(
                    "200", JsonObject.of("description", "The statements.").with("content", content))
                .withAll(problems("400", "404", "406", "503"))
                .with("410", gone()));
  }

  private static JsonObject gone() {
    return JsonObject.of("description", "It was here once; what took its place is told.")
        .with("content", OpenApi.problemBody());
  }

  private static JsonObject neighbours() {
    JsonObject free = JsonObject.of("type", "object").with("additionalProperties", true);
    return operation(
            "neighbours",
            "What is one step away from a thing, as nodes and edges.",
            "Made for Cytoscape." + LONGER)
        .with("parameters", thing())
        .with(
            "responses",
            ok(
                    "The neighbourhood.",
                    "application/json",
                    object(JsonObject.of("nodes", array(free)).with("edges", array(free))))
                .withAll(problems("404", "503")));
  }

  private static JsonObject figure(String form, String mediaType) {
    List<JsonObject> parameters = new ArrayList<>();
    parameters.add(
        step("name", "Which picture; pages of things lead to those they have.", "forest"));
    parameters.add(step("type", "The kind of thing.", "study"));
    parameters.add(step("key", "Its key.", "NCT05653219"));
    return operation(
            "figure" + form,
            form.equals("Svg")
                ? "A picture of a thing, as a file that needs nothing else."
                : "What a picture of a thing shows, as a table.",
            LONGER.strip())
        .with("parameters", parameters)
        .with("responses", ok("The figure.", mediaType, TEXT).withAll(problems("404", "503")));
  }

  private static JsonObject compare() {
    JsonObject text = JsonObject.of("schema", TEXT);
    JsonObject content = JsonObject.of("application/json", JsonObject.of("schema", comparison()));
    for (Format format : Format.writtenFor(CuratedQuery.Kind.ROWS)) {
      if (format.mediaType().startsWith("text/") && format != Format.HTML) {
        content.with(format.mediaType(), text);
      }
    }
    return operation(
            "compare",
            "The results of studies, of drugs or of classes side by side.",
            "At least one study, drug or class. One row a result; results of different studies come"
                + " from different populations, and definitions that differ are in their columns."
                + " The Accept header or an ending (.csv, .json, .xlsx, .md …) names the form.")
        .with(
            "parameters",
            List.of(
                several("study", "A study, by name or identifier."),
                several("drug", "All studies of a drug."),
                several("class", "All studies of drugs of a class."),
                several("endpoint", "Only results of this endpoint.")))
        .with(
            "responses",
            JsonObject.of(
                    "200", JsonObject.of("description", "The results.").with("content", content))
                .withAll(problems("400", "404", "406", "422", "503")));
  }

  private static JsonObject comparison() {
    JsonObject row = JsonObject.of("type", "object").with("additionalProperties", true);
    return object(
        JsonObject.of("query", TEXT).with("revision", TEXT).with("rows", array(row)), "rows");
  }

  private static List<JsonObject> thing() {
    return List.of(
        step("type", "The kind of thing.", "drug"), step("key", "Its key.", "ianalumab"));
  }
}
