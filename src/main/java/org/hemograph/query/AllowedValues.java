package org.hemograph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/**
 * The values that a parameter takes where its header lists them or has a query for them. What a
 * query tells is read once per revision. Safe to share between threads.
 */
public final class AllowedValues {
  private static final int SECONDS = 10;

  private final PerRevision<Query, Read> read = PerRevision.byIdentity();

  private record Read(List<Choice> choices, Allowance allowance) {}

  /** The choices of a parameter, as a form offers them; empty where its values are not listed. */
  public List<Choice> of(Queryable.Session session, Parameter parameter) {
    return parameter
        .allowed()
        .from()
        .map(from -> read(session, parameter, from).choices())
        .orElse(parameter.allowed().listed());
  }

  /**
   * The term for a value that needs no graph to be understood.
   *
   * @throws HemographException with BAD_VALUE
   */
  Node literal(Queryable.Session session, Parameter parameter, String value) {
    Optional<Query> from = parameter.allowed().from();
    if (from.isEmpty()) {
      Allowance allowance = Allowance.of(parameter);
      return allowance
          .term(value)
          .orElseThrow(() -> BadValues.badValue(parameter, value, allowance.nearest(value)));
    }
    Read known = read(session, parameter, from.get());
    return known.allowance().term(value).orElseThrow(() -> notListed(parameter, value, known));
  }

  /**
   * Holds a thing or a code that was found against the list.
   *
   * @throws HemographException with BAD_VALUE
   */
  Node among(Queryable.Session session, Parameter parameter, String value, Node found) {
    Optional<Query> from = parameter.allowed().from();
    if (from.isEmpty()) {
      return found;
    }
    Read known = read(session, parameter, from.get());
    if (known.choices().stream().noneMatch(choice -> choice.value().equals(found.getURI()))) {
      throw notListed(parameter, value, known);
    }
    return found;
  }

  private static HemographException notListed(Parameter parameter, String value, Read known) {
    return BadValues.notListed(parameter, value, known.choices(), known.allowance().nearest(value));
  }

  private Read read(Queryable.Session session, Parameter parameter, Query from) {
    return read.get(
        from,
        session.version(),
        () -> {
          List<Choice> choices = choices(session, parameter, from);
          return new Read(choices, Allowance.of(parameter, choices));
        });
  }

  private static List<Choice> choices(Queryable.Session session, Parameter parameter, Query from) {
    Map<String, Choice> choices = new LinkedHashMap<>();
    try (QueryExec execution =
        session.query().query(from).timeout(SECONDS, TimeUnit.SECONDS).build()) {
      execution.select().forEachRemaining(row -> add(row, choices));
    } catch (QueryCancelledException e) {
      throw new HemographException(
          Fault.QUERY_TIMEOUT,
          "The values of the parameter \""
              + parameter.name()
              + "\" were not found within "
              + SECONDS
              + " s",
          e);
    }
    return new ArrayList<>(choices.values());
  }

  private static void add(Binding row, Map<String, Choice> choices) {
    String value = text(row, AllowedReader.VALUE);
    if (!value.isEmpty()) {
      String label = text(row, AllowedReader.LABEL);
      choices.putIfAbsent(value, new Choice(value, label.isEmpty() ? value : label));
    }
  }

  private static String text(Binding row, String variable) {
    Node node = row.get(variable);
    if (node == null || !(node.isURI() || node.isLiteral())) {
      return "";
    }
    return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
  }
}
