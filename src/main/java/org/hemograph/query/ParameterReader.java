package org.hemograph.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;

/** Reads the parameters of a header. */
final class ParameterReader {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "type",
          "class",
          "scheme",
          "required",
          "default",
          "repeatable",
          "min",
          "max",
          "values",
          "valuesFrom",
          "least",
          "greatest",
          "description",
          "example");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

  /** Words that the HTTP interface and the command line keep for themselves. */
  private static final Set<String> RESERVED =
      Set.of("format", "limit", "offset", "count", "timeout", "home", "query");

  private final TypeReader types;
  private final AllowedReader allowances;

  /** The query lends its prefixes. */
  ParameterReader(Query query) {
    this.types = new TypeReader(query);
    this.allowances = new AllowedReader(query);
  }

  List<Parameter> read(HeaderYaml.Keys header) {
    List<Parameter> parameters = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (HeaderYaml.Keys entry : header.items("parameters", "a parameter")) {
      Parameter parameter = one(entry.only(KEYS));
      if (!names.add(parameter.name())) {
        throw entry.fault("name", "the parameter \"" + parameter.name() + "\" stands twice");
      }
      parameters.add(parameter);
    }
    return parameters;
  }

  private Parameter one(HeaderYaml.Keys entry) {
    String name = entry.text("name");
    if (!NAME.matcher(name).matches() || RESERVED.contains(name)) {
      throw entry.fault(
          "name",
          RESERVED.contains(name)
              ? "the name \"" + name + "\" is kept for the service itself"
              : "a parameter is named like \"atLeast\", not \"" + name + "\"");
    }
    ParameterType type = types.read(entry);
    boolean required = entry.flag("required");
    if (required && entry.has("default")) {
      throw entry.fault("default", "a required parameter has no default");
    }
    Optional<String> initial =
        entry.has("default") ? Optional.of(entry.text("default")) : Optional.empty();
    Parameter parameter =
        new Parameter(
            name,
            type,
            required,
            initial,
            repeats(entry),
            allowances.read(entry, type),
            entry.text("description"),
            entry.text("example", ""));
    initial.ifPresent(value -> checkValue(entry, "default", parameter, value));
    if (!parameter.example().isEmpty()) {
      checkValue(entry, "example", parameter, parameter.example());
    }
    return parameter;
  }

  private static void checkValue(
      HeaderYaml.Keys entry, String key, Parameter parameter, String value) {
    if (Literals.covers(parameter.type()) && !Allowance.of(parameter).takes(value)) {
      throw entry.fault(key, "the " + key + " \"" + value + "\" is not " + parameter.expected());
    }
  }

  private static Parameter.Repeats repeats(HeaderYaml.Keys entry) {
    if (!entry.flag("repeatable")) {
      for (String bound : List.of("min", "max")) {
        if (entry.has(bound)) {
          throw entry.fault(bound, "\"" + bound + "\" needs \"repeatable: true\"");
        }
      }
      return Parameter.Repeats.ONCE;
    }
    int least = entry.count("min", 1, 1);
    int most = entry.count("max", 2, Parameter.Repeats.UNBOUNDED);
    if (most < least) {
      throw entry.fault("max", "\"max\" is less than \"min\"");
    }
    return new Parameter.Repeats(least, most);
  }
}
