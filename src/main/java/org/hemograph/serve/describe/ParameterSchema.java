package org.hemograph.serve.describe;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.hemograph.query.Choice;
import org.hemograph.query.Parameter;
import org.hemograph.query.ParameterType;

/**
 * A parameter of a query as OpenAPI has it (OpenAPI 3.1.0, section 4.8.12), with a schema that
 * holds for every value that the description offers. The service takes more: a name for a thing,
 * other spellings of a code.
 *
 * @param codes the codes of a scheme, as in a request
 */
record ParameterSchema(Function<ParameterType, List<String>> codes) {
  private static final int LONGEST_TEXT = 10_000;

  /** In the query string. */
  JsonObject inQuery(Parameter parameter) {
    JsonObject in =
        JsonObject.empty()
            .with("name", parameter.name())
            .with("in", "query")
            .with("required", parameter.required())
            .withText("description", description(parameter));
    if (parameter.repeatable()) {
      in.with("style", "form").with("explode", true);
    }
    in.with("schema", schema(parameter));
    if (!parameter.example().isEmpty()) {
      Object example = value(parameter.type(), parameter.example());
      in.with("example", parameter.repeatable() ? List.of(example) : example);
    }
    return in;
  }

  /** As a member of a form. */
  JsonObject inForm(Parameter parameter) {
    JsonObject schema = schema(parameter).withText("description", description(parameter));
    if (!parameter.example().isEmpty()) {
      Object example = value(parameter.type(), parameter.example());
      schema.with("examples", List.of(parameter.repeatable() ? List.of(example) : example));
    }
    return schema;
  }

  private JsonObject schema(Parameter parameter) {
    JsonObject one = type(parameter);
    if (!parameter.repeatable()) {
      parameter.initial().ifPresent(d -> one.with("default", value(parameter.type(), d)));
      return one;
    }
    JsonObject several =
        JsonObject.empty()
            .with("type", "array")
            .with("items", one)
            .with("minItems", parameter.repeats().least())
            .with("maxItems", parameter.repeats().most());
    parameter
        .initial()
        .ifPresent(d -> several.with("default", List.of(value(parameter.type(), d))));
    return several;
  }

  private JsonObject type(Parameter parameter) {
    ParameterType type = parameter.type();
    JsonObject schema = JsonObject.empty();
    if (type instanceof ParameterType.Whole) {
      schema.with("type", "integer").with("format", "int64");
    } else if (type instanceof ParameterType.Fraction) {
      schema.with("type", "number");
    } else if (type instanceof ParameterType.YesOrNo) {
      schema.with("type", "boolean");
    } else if (type instanceof ParameterType.Day) {
      schema.with("type", "string").with("format", "date");
    } else {
      schema.with("type", "string");
    }
    if (type instanceof ParameterType.Text) {
      schema.with("maxLength", LONGEST_TEXT);
    }
    Parameter.Allowed allowed = parameter.allowed();
    List<String> listed =
        allowed.listed().isEmpty()
            ? codes.apply(type)
            : allowed.listed().stream().map(Choice::value).toList();
    schema.withList("enum", listed.stream().map(v -> value(type, v)).distinct().toList());
    if (type instanceof ParameterType.Whole || type instanceof ParameterType.Fraction) {
      allowed.least().ifPresent(least -> schema.with("minimum", value(type, least)));
      allowed.greatest().ifPresent(greatest -> schema.with("maximum", value(type, greatest)));
    }
    return schema;
  }

  /** What a person reads: the meaning, and what is taken. */
  static String description(Parameter parameter) {
    StringBuilder words = new StringBuilder(parameter.description());
    if (!words.isEmpty() && ".!?".indexOf(words.charAt(words.length() - 1)) < 0) {
      words.append('.');
    }
    words.append(words.isEmpty() ? "" : " ").append(takes(parameter));
    return words.toString();
  }

  private static String takes(Parameter parameter) {
    ParameterType type = parameter.type();
    StringBuilder words = new StringBuilder("Takes ").append(type.words());
    if (type instanceof ParameterType.Thing) {
      words.append(", by IRI, key, public identifier, name or synonym");
    }
    if (type instanceof ParameterType.Day) {
      parameter.allowed().least().ifPresent(least -> words.append(", not before ").append(least));
      parameter
          .allowed()
          .greatest()
          .ifPresent(greatest -> words.append(", not after ").append(greatest));
    }
    return words.append('.').toString();
  }

  /** A number or a truth where the text is one, as JSON has them. */
  private static Object value(ParameterType type, String text) {
    try {
      if (type instanceof ParameterType.Whole) {
        return new BigDecimal(text.strip());
      }
      if (type instanceof ParameterType.Fraction) {
        return new BigDecimal(text.strip());
      }
    } catch (NumberFormatException notANumber) {
      return text;
    }
    return type instanceof ParameterType.YesOrNo && (text.equals("true") || text.equals("false"))
        ? Boolean.valueOf(text)
        : text;
  }
}
