package org.hemograph.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.hemograph.rdf.Namespaces;

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
          "description",
          "example");
  private static final List<String> TYPES =
      List.of("thing", "code", "text", "integer", "decimal", "date", "boolean");
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9-]*");

  /** Words that the HTTP interface and the command line keep for themselves. */
  private static final Set<String> RESERVED =
      Set.of("format", "limit", "offset", "count", "timeout", "home", "query");

  private final Query query;

  /** The query lends its prefixes. */
  ParameterReader(Query query) {
    this.query = query;
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
    ParameterType type = type(entry);
    boolean required = entry.flag("required");
    if (required && entry.has("default")) {
      throw entry.fault("default", "a required parameter has no default");
    }
    Optional<String> initial =
        entry.has("default") ? Optional.of(entry.text("default")) : Optional.empty();
    initial.ifPresent(value -> checkValue(entry, "default", type, value));
    String example = entry.text("example", "");
    if (!example.isEmpty()) {
      checkValue(entry, "example", type, example);
    }
    return new Parameter(
        name,
        type,
        required,
        initial,
        repeats(entry),
        Parameter.Allowed.ALL,
        entry.text("description"),
        example);
  }

  private static void checkValue(
      HeaderYaml.Keys entry, String key, ParameterType type, String value) {
    if (Literals.covers(type) && Literals.read(type, value).isEmpty()) {
      throw entry.fault(key, "the " + key + " \"" + value + "\" is not " + type.words());
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

  private ParameterType type(HeaderYaml.Keys entry) {
    String type = entry.text("type");
    if (!type.equals("thing") && entry.has("class")) {
      throw entry.fault("class", "only a parameter of type thing has a class");
    }
    if (!type.equals("code") && entry.has("scheme")) {
      throw entry.fault("scheme", "only a parameter of type code has a scheme");
    }
    return switch (type) {
      case "thing" ->
          new ParameterType.Thing(
              entry.words("class").stream().map(name -> classIri(entry, name)).toList());
      case "code" -> new ParameterType.Code(scheme(entry));
      case "text" -> new ParameterType.Text();
      case "integer" -> new ParameterType.Whole();
      case "decimal" -> new ParameterType.Fraction();
      case "date" -> new ParameterType.Day();
      case "boolean" -> new ParameterType.YesOrNo();
      default ->
          throw entry.fault(
              "type", "unknown type \"" + type + "\"; the types are " + String.join(", ", TYPES));
    };
  }

  private static String scheme(HeaderYaml.Keys entry) {
    String scheme = entry.text("scheme");
    if (!SCHEME.matcher(scheme).matches()) {
      throw entry.fault("scheme", "a scheme is named like \"phase\", not \"" + scheme + "\"");
    }
    return scheme;
  }

  private String classIri(HeaderYaml.Keys entry, String name) {
    if (name.startsWith("http://") || name.startsWith("https://")) {
      return name;
    }
    int colon = name.indexOf(':');
    String prefix = colon < 0 ? "" : name.substring(0, colon);
    String space = colon < 0 ? null : query.getPrefix(prefix);
    if (space == null && prefix.equals("hg")) {
      space = Namespaces.DEFAULT.term("");
    }
    if (space == null) {
      throw entry.fault(
          "class", "the class \"" + name + "\" is no IRI and has no prefix of this query");
    }
    return space + name.substring(colon + 1);
  }
}
