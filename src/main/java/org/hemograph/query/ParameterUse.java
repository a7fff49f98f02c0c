package org.hemograph.query;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.lib.InternalErrorException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQException;
import org.apache.jena.sparql.core.Var;
import org.hemograph.model.Nearest;

/**
 * Holds a query's variables against its parameters: each parameter is used, each {@code ?_x} or
 * {@code ?__x} is a parameter, and terms can be put in their places.
 */
final class ParameterUse {
  private static final Node ANY_TERM = NodeFactory.createURI("urn:x-hemograph:any");

  private final String file;
  private final String text;
  private final Query query;

  ParameterUse(String file, String text, Query query) {
    this.file = file;
    this.text = text;
    this.query = query;
  }

  void check(HeaderYaml.Keys header, List<Parameter> parameters) {
    Set<String> mentioned = Substitution.variables(query);
    for (Parameter parameter : parameters) {
      if (!mentioned.contains(parameter.variable())) {
        throw header.fault(
            "parameters",
            "the parameter \""
                + parameter.name()
                + "\" is not used; write it ?"
                + parameter.variable()
                + " in the query");
      }
    }
    List<String> known = parameters.stream().map(Parameter::variable).toList();
    for (String variable : mentioned) {
      if (variable.startsWith("_") && !known.contains(variable)) {
        throw HeaderYaml.fault(
            file,
            lineOf(variable),
            "?"
                + variable
                + " is no parameter of the header"
                + Nearest.suggestion(variable, known));
      }
    }
    tryTerms(known);
  }

  /**
   * Puts a term everywhere, writes the query out and reads it again: what fails now fails never.
   */
  private void tryTerms(List<String> variables) {
    Map<Var, Node> terms = variables.stream().collect(toMap(Var::alloc, v -> ANY_TERM));
    try {
      String filled = Substitution.of(query, terms).toString();
      QueryFactory.create(filled, Syntax.syntaxSPARQL_11);
      if (variables.stream().noneMatch(variable -> mention(variable).matcher(filled).find())) {
        return;
      }
    } catch (ARQException | InternalErrorException e) {
      // The message below says more than Jena's.
    }
    throw HeaderYaml.fault(
        file,
        1,
        "a value cannot be put in the place of every parameter; use it in patterns and filters,"
            + " not as a name in SELECT, BIND … AS, VALUES, GROUP BY or ORDER BY");
  }

  private int lineOf(String variable) {
    Matcher found = mention(variable).matcher(text);
    return found.find() ? (int) text.substring(0, found.end()).lines().count() : 1;
  }

  private static Pattern mention(String variable) {
    return Pattern.compile("[?$]" + variable + "(?![A-Za-z0-9_])");
  }
}
