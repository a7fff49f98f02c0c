package org.hemograph.query;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;

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
    Query query) {
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
