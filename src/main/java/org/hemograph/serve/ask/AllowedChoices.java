package org.hemograph.serve.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.model.HemographException;
import org.hemograph.query.Answer;
import org.hemograph.query.Column;
import org.hemograph.query.ColumnType;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.QueryPage.Option;

/**
 * What a form offers where a file says which values a parameter takes: those that it lists, or
 * those that its query finds, which is asked once a revision. Safe for many threads.
 */
final class AllowedChoices {
  /** A longer list is no choice any more. */
  private static final int MOST = 1_000;

  private record Known(String revision, List<Option> options) {}

  private final Questions questions;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  AllowedChoices(Questions questions) {
    this.questions = questions;
  }

  /** The choices; empty where any value of the type is taken, or where there are too many. */
  List<Option> of(CuratedQuery query, Parameter parameter) {
    Parameter.Allowed allowed = parameter.allowed();
    if (allowed.from().isEmpty()) {
      return allowed.listed().stream().map(c -> new Option(c.value(), c.label())).toList();
    }
    // The text is part of the name, as a file may change while the server runs.
    String name = query.name() + " " + parameter.name() + " " + allowed.from().get();
    String revision = questions.revision();
    Known found = known.get(name);
    if (found == null || !found.revision().equals(revision)) {
      found = new Known(revision, ask(query, parameter, allowed.from().get()));
      known.put(name, found);
    }
    return found.options();
  }

  private List<Option> ask(CuratedQuery query, Parameter parameter, Query from) {
    try {
      return questions
          .runner()
          .run(asCurated(query, parameter, from), Map.of(), (bound, a) -> options((Answer.Rows) a));
    } catch (HemographException | IOException e) {
      return List.of(); // the form still takes text, and the query says what is wrong with it
    }
  }

  private static List<Option> options(Answer.Rows answer) {
    List<Option> options = new ArrayList<>();
    while (options.size() <= MOST && answer.rows().hasNext()) {
      Binding row = answer.rows().next();
      Node value = row.get("value");
      Node label = row.get("label");
      if (value != null) {
        String text = value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
        options.add(new Option(text, label == null ? text : Values.literal(label)));
      }
    }
    return options.size() > MOST ? List.of() : options;
  }

  private static CuratedQuery asCurated(CuratedQuery query, Parameter parameter, Query from) {
    List<Column> columns =
        from.getResultVars().stream()
            .map(name -> new Column(name, "", "", ColumnType.TEXT))
            .toList();
    return new CuratedQuery(
        query.name() + ", values of " + parameter.name(),
        "",
        query.group(),
        "",
        "",
        List.of(),
        query.version(),
        List.of(),
        List.of(),
        columns,
        Optional.empty(),
        0,
        query.file(),
        from.toString(),
        from);
  }
}
