package org.hemograph.serve.mcp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.model.Offence;
import org.hemograph.query.Shortened;
import org.jspecify.annotations.Nullable;

/**
 * What a tool was called with, checked against what it takes. A single text does for a list of one,
 * and a blank text counts as not given.
 *
 * @param values by name
 */
record Arguments(Map<String, Object> values) {
  /**
   * Checks a call.
   *
   * @throws HemographException UNKNOWN_PARAMETER, MISSING_PARAMETER, BAD_VALUE or TOO_LARGE, each
   *     with its offence
   */
  static Arguments of(Tool tool, Map<String, Object> given) {
    for (String name : given.keySet()) {
      if (tool.inputs().stream().noneMatch(input -> input.name().equals(name))) {
        throw unknown(tool, name);
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Input input : tool.inputs()) {
      Object value = given.get(input.name());
      Optional<Object> read = value == null ? Optional.empty() : read(input, value);
      if (read.isEmpty() && input.required()) {
        throw new HemographException(
            Fault.MISSING_PARAMETER,
            "The tool " + tool.name() + " needs \"" + input.name() + "\": " + input.expected(),
            new Offence(input.name(), "", input.expected(), List.of(), shown(input.example())));
      }
      read.ifPresent(v -> values.put(input.name(), v));
    }
    return new Arguments(values);
  }

  private static HemographException unknown(Tool tool, String name) {
    List<String> names = tool.inputs().stream().map(Input::name).toList();
    List<String> nearest = Nearest.names(name, names);
    String all = names.isEmpty() ? "none" : String.join(", ", names);
    return new HemographException(
        Fault.UNKNOWN_PARAMETER,
        "The tool "
            + tool.name()
            + " has no argument \""
            + Shortened.forDisplay(name)
            + "\""
            + Nearest.question(nearest)
            + ". It takes: "
            + all,
        new Offence(Shortened.forDisplay(name), "", "one of " + all, nearest, ""));
  }

  private static Optional<Object> read(Input input, Object value) {
    return switch (input.type()) {
      case TEXT -> text(input, value).map(Object.class::cast);
      case TEXTS -> Optional.of(texts(input, value)).filter(l -> !l.isEmpty()).map(l -> l);
      case WHOLE -> Optional.of(whole(input, value));
      case OBJECT -> Optional.of(object(input, value));
    };
  }

  private static Optional<String> text(Input input, Object value) {
    if (!(value instanceof String text)) {
      throw wrong(input, value);
    }
    if (text.length() > input.most()) {
      throw tooMuch(input, text.length() + " characters", text);
    }
    if (text.isBlank()) {
      return Optional.empty();
    }
    if (!input.among().isEmpty() && !input.among().contains(text.strip())) {
      throw wrong(input, value);
    }
    return Optional.of(text.strip());
  }

  private static List<String> texts(Input input, Object value) {
    Collection<?> all = value instanceof Collection<?> several ? several : List.of(value);
    if (all.size() > input.most()) {
      throw tooMuch(input, all.size() + " values", "");
    }
    List<String> texts = new ArrayList<>();
    for (Object one : all) {
      text(Input.text(input.name(), "", ""), one == null ? 0 : one).ifPresent(texts::add);
    }
    return texts;
  }

  private static Integer whole(Input input, Object value) {
    if (value instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString());
      boolean fits =
          exact.stripTrailingZeros().scale() <= 0
              && exact.compareTo(BigDecimal.valueOf(input.least())) >= 0
              && exact.compareTo(BigDecimal.valueOf(input.most())) <= 0;
      if (fits) {
        return exact.intValueExact();
      }
    }
    throw wrong(input, value);
  }

  private static Map<String, List<String>> object(Input input, Object value) {
    if (!(value instanceof Map<?, ?> given)) {
      throw wrong(input, value);
    }
    if (given.size() > input.most()) {
      throw tooMuch(input, given.size() + " values", "");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    given.forEach((name, some) -> values.put(String.valueOf(name), scalars(input, name, some)));
    return values;
  }

  /** Values of a curated query are texts; a number or a truth is as good as its text. */
  private static List<String> scalars(Input input, Object name, @Nullable Object some) {
    Collection<?> all = some instanceof Collection<?> several ? several : listed(some);
    if (all.size() > input.most()) {
      throw tooMuch(input, all.size() + " values of \"" + name + "\"", "");
    }
    List<String> texts = new ArrayList<>();
    for (Object one : all) {
      if (one instanceof String || one instanceof Number || one instanceof Boolean) {
        texts.add(one.toString());
      } else {
        throw wrong(input, Map.of(String.valueOf(name), String.valueOf(one)));
      }
    }
    return texts;
  }

  private static List<?> listed(@Nullable Object one) {
    return one == null ? List.of() : List.of(one);
  }

  private static HemographException wrong(Input input, Object value) {
    String shown = Shortened.forDisplay(String.valueOf(value));
    List<String> nearest =
        value instanceof String text ? Nearest.names(text, input.among()) : List.of();
    return new HemographException(
        Fault.BAD_VALUE,
        "\""
            + shown
            + "\" is no value for \""
            + input.name()
            + "\": expected "
            + input.expected()
            + Nearest.question(nearest),
        new Offence(input.name(), shown, input.expected(), nearest, shown(input.example())));
  }

  private static HemographException tooMuch(Input input, String much, String value) {
    return new HemographException(
        Fault.TOO_LARGE,
        "\"" + input.name() + "\" is too much with " + much + ": expected " + input.expected(),
        new Offence(
            input.name(),
            Shortened.forDisplay(value),
            input.expected(),
            List.of(),
            shown(input.example())));
  }

  private static String shown(Object example) {
    return String.valueOf(example);
  }

  /** A text that was given. */
  Optional<String> text(String name) {
    return Optional.ofNullable((String) values.get(name));
  }

  /** A text without which the tool does not run. */
  String needed(String name) {
    return text(name).orElseThrow();
  }

  /** Texts that were given; may be none. */
  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** A number, or another where none was given. */
  int whole(String name, int otherwise) {
    return values.get(name) instanceof Integer number ? number : otherwise;
  }

  /** Values by name; may be none. */
  Map<String, List<String>> named(String name) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    if (values.get(name) instanceof Map<?, ?> map) {
      map.forEach(
          (key, list) ->
              named.put(
                  String.valueOf(key), ((List<?>) list).stream().map(String::valueOf).toList()));
    }
    return named;
  }

  /** The same call from another row on. */
  Map<String, Object> from(long offset) {
    Map<String, Object> next = new LinkedHashMap<>(values);
    next.put("offset", offset);
    return next;
  }
}
