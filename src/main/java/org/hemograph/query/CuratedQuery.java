package org.hemograph.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * A query with a name, typed parameters and described columns, read from one {@code .rq} file.
 * Immutable but for Jena's query, which nobody may change; {@link Binder} works on copies.
 *
 * @param name the file's name without {@code .rq}: {@code competing-classes}
 * @param id its short number in the documentation; empty when it has none
 * @param group its folder, or what the header says
 * @param summary one line
 * @param description some sentences; may be empty
 * @param tags for those who look for it
 * @param version changes when its answers change for the same data
 * @param parameters in the order of the file
 * @param exactlyOne groups of parameters of which a request gives exactly one
 * @param columns in the order of the file; empty unless {@link #kind} is rows
 * @param chart how a page draws the answer, where the file hints at it
 * @param expectRows how many rows it has at least over the bundled evidence base with its examples
 * @param file where it comes from, for messages
 * @param text the whole file
 * @param query the parsed SPARQL
 * @param computation what is computed of each row, beyond SPARQL
 */
public record CuratedQuery(
    String name,
    String id,
    String group,
    String summary,
    String description,
    List<String> tags,
    String version,
    List<Parameter> parameters,
    List<List<String>> exactlyOne,
    List<Column> columns,
    Optional<Chart> chart,
    int expectRows,
    String file,
    String text,
    Query query,
    Optional<RowComputation> computation) {
  /** What an answer is made of. */
  public enum Kind {
    ROWS,
    STATEMENTS,
    TRUTH
  }

  public CuratedQuery {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
    exactlyOne = exactlyOne.stream().map(List::copyOf).toList();
    columns = List.copyOf(columns);
  }

  /** Of a query that SPARQL alone answers. */
  public CuratedQuery(
      String name,
      String id,
      String group,
      String summary,
      String description,
      List<String> tags,
      String version,
      List<Parameter> parameters,
      List<List<String>> exactlyOne,
      List<Column> columns,
      Optional<Chart> chart,
      int expectRows,
      String file,
      String text,
      Query query) {
    this(
        name,
        id,
        group,
        summary,
        description,
        tags,
        version,
        parameters,
        exactlyOne,
        columns,
        chart,
        expectRows,
        file,
        text,
        query,
        Optional.empty());
  }

  /**
   * A query that stands in no file: with a name and described columns, for those who bind values to
   * it or write its answer.
   *
   * @param text as somebody typed it; empty where nobody did
   */
  public static CuratedQuery withoutFile(
      String name,
      String summary,
      List<Parameter> parameters,
      List<Column> columns,
      String text,
      Query query) {
    return new CuratedQuery(
        name,
        "",
        "",
        summary,
        "",
        List.of(),
        "1",
        parameters,
        List.of(),
        columns,
        Optional.empty(),
        0,
        name,
        text,
        query);
  }

  /** The same where SPARQL of its own is never run: its values are bound, its rows are made. */
  public static CuratedQuery withoutSparql(
      String name, String summary, List<Parameter> parameters, List<Column> columns) {
    return withoutFile(name, summary, parameters, columns, "", QueryFactory.create("SELECT * {}"));
  }

  /** What its answers are made of: SELECT gives rows, ASK a truth, the others statements. */
  public Kind kind() {
    if (query.isSelectType()) {
      return Kind.ROWS;
    }
    return query.isAskType() ? Kind.TRUTH : Kind.STATEMENTS;
  }

  /** The parameter of that name. */
  public Optional<Parameter> parameter(String parameterName) {
    return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
  }
}
