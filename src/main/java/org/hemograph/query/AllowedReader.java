package org.hemograph.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/** Reads which of its type's values a parameter takes: {@code values}, {@code least} and so on. */
final class AllowedReader {
  static final String VALUE = "value";
  static final String LABEL = "label";

  private final Query query;

  /** The query lends its prefixes. */
  AllowedReader(Query query) {
    this.query = query;
  }

  Parameter.Allowed read(HeaderYaml.Keys entry, ParameterType type) {
    Optional<String> least = bound(entry, "least", type);
    Optional<String> greatest = bound(entry, "greatest", type);
    if (least.isPresent()
        && greatest.isPresent()
        && Bounds.compare(type, least.get(), greatest.get()) > 0) {
      throw entry.fault("greatest", "\"greatest\" is less than \"least\"");
    }
    Parameter.Allowed bounds = new Parameter.Allowed(least, greatest, List.of(), Optional.empty());
    if (entry.has("values") && entry.has("valuesFrom")) {
      throw entry.fault("valuesFrom", "\"values\" and \"valuesFrom\" exclude each other");
    }
    return new Parameter.Allowed(least, greatest, listed(entry, type, bounds), from(entry, type));
  }

  private static Optional<String> bound(HeaderYaml.Keys entry, String key, ParameterType type) {
    if (!entry.has(key)) {
      return Optional.empty();
    }
    if (!Bounds.fit(type)) {
      throw entry.fault(key, "only an integer, a decimal or a date has a \"" + key + "\"");
    }
    String value = entry.text(key);
    if (Literals.read(type, value).isEmpty()) {
      throw entry.fault(key, "\"" + key + "\" is not " + type.words() + ": \"" + value + "\"");
    }
    return Optional.of(value);
  }

  private static List<Choice> listed(
      HeaderYaml.Keys entry, ParameterType type, Parameter.Allowed bounds) {
    if (!entry.has("values")) {
      return List.of();
    }
    if (!Literals.covers(type) || type instanceof ParameterType.YesOrNo) {
      throw entry.fault("values", "a parameter of type " + type.keyword() + " lists no values");
    }
    List<Choice> choices = new ArrayList<>();
    Set<Object> terms = new HashSet<>();
    for (HeaderYaml.Keys item : entry.items("values", "a value", VALUE)) {
      item.only(Set.of(VALUE, LABEL));
      String value = item.text(VALUE);
      if (!Allowance.of(type, bounds).takes(value)) {
        throw item.fault(
            VALUE, "\"" + value + "\" in \"values\" is not " + Expected.of(type, bounds));
      }
      if (!terms.add(Literals.read(type, value).orElseThrow())) {
        throw item.fault(VALUE, "the value \"" + value + "\" stands twice");
      }
      choices.add(new Choice(value, item.text(LABEL, value)));
    }
    if (choices.isEmpty()) {
      throw entry.fault("values", "\"values\" lists none, so nothing could be given");
    }
    return choices;
  }

  private Optional<Query> from(HeaderYaml.Keys entry, ParameterType type) {
    if (!entry.has("valuesFrom")) {
      return Optional.empty();
    }
    if (type instanceof ParameterType.YesOrNo) {
      throw entry.fault("valuesFrom", "a parameter of type boolean lists no values");
    }
    Query select = select(entry);
    List<String> columns = select.isSelectType() ? select.getResultVars() : List.of();
    if (!columns.contains(VALUE) || !Set.of(VALUE, LABEL).containsAll(columns)) {
      throw entry.fault(
          "valuesFrom", "\"valuesFrom\" must be a SELECT of ?value, or of ?value and ?label");
    }
    for (String variable : Substitution.variables(select)) {
      if (variable.startsWith("_")) {
        throw entry.fault(
            "valuesFrom", "\"valuesFrom\" knows no parameters, so ?" + variable + " has no value");
      }
    }
    return Optional.of(select);
  }

  private Query select(HeaderYaml.Keys entry) {
    StringBuilder text = new StringBuilder();
    query
        .getPrefixMapping()
        .getNsPrefixMap()
        .forEach((prefix, iri) -> text.append("PREFIX " + prefix + ": <" + iri + "> "));
    try {
      return QueryFactory.create(
          text.append(entry.text("valuesFrom")).toString(), Syntax.syntaxSPARQL_11);
    } catch (QueryException e) {
      throw entry.fault(
          "valuesFrom",
          "the SPARQL of \"valuesFrom\" does not parse: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }
}
