package org.hemograph.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.hemograph.rdf.Namespaces;

/** Reads a parameter's type: one keyword, or a list of those that need no graph. */
final class TypeReader {
  private static final List<String> TYPES =
      List.of("thing", "code", "text", "integer", "decimal", "date", "boolean");
  private static final Set<String> TOGETHER = Set.of("integer", "decimal", "date", "boolean");
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9-]*");

  private final Query query;

  /** The query lends its prefixes. */
  TypeReader(Query query) {
    this.query = query;
  }

  ParameterType read(HeaderYaml.Keys entry) {
    if (!entry.has("type")) {
      entry.text("type"); // says that it is missing
    }
    List<String> keywords = entry.words("type");
    if (!keywords.equals(List.of("thing")) && entry.has("class")) {
      throw entry.fault("class", "only a parameter of type thing has a class");
    }
    if (!keywords.equals(List.of("code")) && entry.has("scheme")) {
      throw entry.fault("scheme", "only a parameter of type code has a scheme");
    }
    if (keywords.size() == 1) {
      return one(entry, keywords.get(0));
    }
    if (keywords.isEmpty() || new HashSet<>(keywords).size() < keywords.size()) {
      throw entry.fault("type", "a list of types needs two or more different ones");
    }
    List<ParameterType> types = keywords.stream().map(keyword -> one(entry, keyword)).toList();
    if (!TOGETHER.containsAll(keywords)) {
      // A text is whatever the others are not, and a thing or a code may be spelled like a number.
      throw entry.fault("type", "only integer, decimal, date and boolean can stand in a list");
    }
    return new ParameterType.AnyOf(types);
  }

  private ParameterType one(HeaderYaml.Keys entry, String type) {
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
