package org.hemograph.serve.mcp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code run_query}: a curated query with its values. */
record RunQueryTool(Knowledge knowledge) implements RowsTool {
  @Override
  public String name() {
    return "run_query";
  }

  @Override
  public String title() {
    return "Run a curated query";
  }

  @Override
  public String description() {
    return """
        Runs one curated query by name with its parameters, such as study-results with study VAYHIT2, \
        or competing-classes with drug ianalumab. Things are given by name, synonym, public id or \
        IRI. Returns rows, most with source, kind of source and verification; cite these with the \
        numbers. list_queries tells names and parameters. A cell that is absent is not known here: \
        never fill it in. Next: evidence_for with the IRI in column assertion, to check a number \
        against its source.""";
  }

  @Override
  public String recovery() {
    return "Call list_queries, with the name of the query for its parameters, or search for the name"
        + " of the thing; then call run_query again.";
  }

  @Override
  public List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(
        Input.text("query", "Name of the query, as list_queries has it.", "study-results")
            .needed());
    inputs.add(
        Input.object(
            "parameters",
            "The query's parameters by name; a list where one may be repeated.",
            Map.of("study", "VAYHIT2")));
    inputs.addAll(Table.page());
    return inputs;
  }

  @Override
  public Table rows(Arguments given) throws IOException {
    return new CuratedAnswers(knowledge)
        .ask(
            name(),
            knowledge.questions().catalogue().get(given.needed("query")),
            given.named("parameters"),
            given);
  }
}
