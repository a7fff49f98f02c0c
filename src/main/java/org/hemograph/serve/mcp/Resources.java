package org.hemograph.serve.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Shortened;
import org.hemograph.serve.linked.ThingPath;
import org.hemograph.serve.linked.TurtleDocuments;
import org.hemograph.serve.search.Lookup;

/** What can be read at an address: guides, the ontology, the catalogue, each thing. */
final class Resources {
  static final String GUIDE = "hemograph:///guide/sparql";
  static final String ONTOLOGY = "hemograph:///ontology";
  static final String QUERIES = "hemograph:///queries";

  private static final String THING = "hemograph:///id/";
  private static final String DATA = "hemograph:///data/";
  private static final String JSON = "hemograph:///json/";

  private static final String MARKDOWN = "text/markdown";
  private static final String TURTLE = "text/turtle";

  private static final List<Resource> OFFERED =
      List.of(
          new Resource(
              GUIDE,
              "sparql-guide",
              "How to query the graph",
              "Classes, properties, patterns and tested examples. Read it before you write SPARQL.",
              MARKDOWN,
              false),
          new Resource(
              QUERIES,
              "queries",
              "The curated queries",
              "Every curated query with its parameters and columns.",
              MARKDOWN,
              false),
          new Resource(
              ONTOLOGY,
              "ontology",
              "The ontology",
              "Every class, property and code list with its definition (OWL, Turtle; long).",
              TURTLE,
              false),
          new Resource(
              THING + "{type}/{key}",
              "thing",
              "A thing, for reading",
              "What is stated of a thing and where, as the tool describe tells it:"
                  + " hemograph:///id/drug/ianalumab.",
              MARKDOWN,
              true),
          new Resource(
              DATA + "{type}/{key}",
              "thing-turtle",
              "A thing, as RDF",
              "The statements about a thing as Turtle: hemograph:///data/study/NCT05653219.",
              TURTLE,
              true),
          new Resource(
              JSON + "{type}/{key}",
              "thing-json",
              "A thing, as JSON",
              "What the tool describe answers with as data: hemograph:///json/drug/ianalumab.",
              "application/json",
              true));

  private final Knowledge knowledge;
  private final DescribeTool describe;
  private final TurtleDocuments documents;

  Resources(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.describe = new DescribeTool(knowledge);
    this.documents = new TurtleDocuments(knowledge.questions().evidence());
  }

  List<Resource> offered() {
    return OFFERED;
  }

  /**
   * Reads one; an IRI of a thing does too.
   *
   * @throws HemographException (NO_SUCH_THING) if there is none
   */
  Resource.Text read(String uri) {
    String things = knowledge.questions().links().namespaces().id("");
    try {
      if (uri.equals(GUIDE)) {
        return new Resource.Text(uri, MARKDOWN, Texts.of("sparql.md"));
      }
      if (uri.equals(QUERIES)) {
        return new Resource.Text(uri, MARKDOWN, catalogue());
      }
      if (uri.equals(ONTOLOGY)) {
        return new Resource.Text(uri, TURTLE, Texts.of("/org/hemograph/ontology/hemograph.ttl"));
      }
      if (uri.startsWith(DATA)) {
        return new Resource.Text(uri, TURTLE, turtle(uri, uri.substring(DATA.length())));
      }
      if (uri.startsWith(JSON)) {
        ToolAnswer answer = thing(uri, uri.substring(JSON.length()));
        return new Resource.Text(
            uri, "application/json", org.hemograph.serve.mcp.Json.text(answer.structured()));
      }
      if (uri.startsWith(THING)) {
        return new Resource.Text(uri, MARKDOWN, thing(uri, uri.substring(THING.length())).text());
      }
      if (uri.startsWith(things)) {
        return new Resource.Text(uri, MARKDOWN, thing(uri, uri.substring(things.length())).text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw none(uri);
  }

  private ToolAnswer thing(String uri, String path) throws IOException {
    Map<String, Object> asked = Map.of("thing", iri(uri, path), "limit", Table.MOST);
    try {
      return describe.answer(Arguments.of(describe, asked));
    } catch (HemographException e) {
      throw e.fault() == Fault.UNKNOWN_THING || e.fault() == Fault.BAD_VALUE ? none(uri) : e;
    }
  }

  private String turtle(String uri, String path) {
    return documents.of(iri(uri, path)).orElseThrow(() -> none(uri));
  }

  private String iri(String uri, String path) {
    return ThingPath.parse(path)
        .filter(parsed -> parsed.key().indexOf('/') > 0)
        .map(parsed -> knowledge.questions().links().namespaces().id(parsed.key()))
        .orElseThrow(() -> none(uri));
  }

  private static HemographException none(String uri) {
    return new HemographException(
        Fault.NO_SUCH_THING,
        "There is no resource "
            + Shortened.forDisplay(uri)
            + ". resources/list and resources/templates/list tell which there are; the tool search"
            + " finds the key of a thing.");
  }

  private String catalogue() {
    StringBuilder text = new StringBuilder("# Curated queries\n\nRun each with run_query.\n");
    String group = "";
    for (CuratedQuery query : knowledge.questions().catalogue().all()) {
      if (!query.group().equals(group)) {
        group = query.group();
        text.append("\n## ").append(group).append('\n');
      }
      text.append("\n### ").append(query.name()).append("\n\n").append(query.summary());
      text.append(' ').append(query.description()).append('\n');
      String parameters = ListQueriesTool.parameters(query);
      text.append(parameters.isEmpty() ? "" : "\nParameters: " + parameters + "\n");
      text.append("\nColumns:\n");
      query
          .columns()
          .forEach(
              column ->
                  text.append("- ")
                      .append(column.name())
                      .append(": ")
                      .append(column.meaning())
                      .append('\n'));
    }
    return text.toString();
  }

  /** What a part of an address may become: kinds of things, or keys of things. */
  List<String> completions(String argument, String begun) {
    if (argument.equals("type")) {
      return Stream.of(
              "drug",
              "drug-class",
              "study",
              "condition",
              "mechanism",
              "target",
              "endpoint-concept",
              "publication",
              "person",
              "organization",
              "claim",
              "source")
          .filter(type -> type.startsWith(begun))
          .toList();
    }
    return begun.isBlank() ? List.of() : found(begun, List.of(), 20).map(this::key).toList();
  }

  private String key(Lookup.Hit hit) {
    String key = knowledge.questions().links().key(hit.iri());
    return key.substring(key.indexOf('/') + 1);
  }

  /** Names of things of some kinds that hold what was begun. */
  List<String> names(String begun, List<String> kinds, int most) {
    return begun.isBlank()
        ? List.of()
        : found(begun, kinds, most).map(Lookup.Hit::label).distinct().toList();
  }

  private Stream<Lookup.Hit> found(String begun, List<String> kinds, int most) {
    return knowledge
        .lookup()
        .find(begun.length() > 200 ? begun.substring(0, 200) : begun, kinds, 0, most)
        .hits()
        .stream();
  }
}
