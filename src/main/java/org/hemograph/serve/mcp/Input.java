package org.hemograph.serve.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One argument of a tool.
 *
 * @param name as in a call
 * @param type what it takes
 * @param required whether the tool refuses to run without it
 * @param description for a model: what it means, and what to give
 * @param example a value that works over the bundled evidence base
 * @param least the least whole number; of several texts, how many at least
 * @param most the greatest whole number, the longest text, or how many texts at most
 * @param among the only values; empty for any
 */
record Input(
    String name,
    Type type,
    boolean required,
    String description,
    Object example,
    int least,
    int most,
    List<String> among) {
  /** The longest name of a thing that anybody has. */
  static final int LONGEST_NAME = 1_000;

  /** What an argument is. */
  enum Type {
    TEXT("a text"),
    TEXTS("a list of texts"),
    WHOLE("a whole number"),
    OBJECT("an object");

    private final String words;

    Type(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  Input {
    among = List.copyOf(among);
  }

  static Input text(String name, String description, String example) {
    return new Input(name, Type.TEXT, false, description, example, 0, LONGEST_NAME, List.of());
  }

  static Input texts(String name, int most, String description, String example) {
    return new Input(name, Type.TEXTS, false, description, List.of(example), 0, most, List.of());
  }

  static Input whole(String name, int least, int most, String description, int example) {
    return new Input(name, Type.WHOLE, false, description, example, least, most, List.of());
  }

  static Input object(String name, String description, Map<String, Object> example) {
    return new Input(name, Type.OBJECT, false, description, example, 0, 100, List.of());
  }

  Input needed() {
    return new Input(name, type, true, description, example, least, most, among);
  }

  /** A longer or a shorter text. */
  Input atMost(int characters) {
    return new Input(name, type, required, description, example, least, characters, among);
  }

  /** One of these texts only. */
  Input oneOf(List<String> values) {
    return new Input(name, type, required, description, example, least, most, values);
  }

  /** What is right, in words that complete "expected …". */
  String expected() {
    return switch (type) {
      case TEXT ->
          among.isEmpty()
              ? "a text of at most " + most + " characters"
              : "one of " + String.join(", ", among);
      case TEXTS -> "a list of at most " + most + " texts";
      case WHOLE -> "a whole number from " + least + " to " + most;
      case OBJECT -> "an object of names and values";
    };
  }

  /** Its JSON Schema (2020-12). */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", description);
    switch (type) {
      case TEXT -> {
        schema.put("type", "string");
        schema.put("maxLength", most);
      }
      case TEXTS -> {
        schema.put("type", "array");
        schema.put("items", Map.of("type", "string", "maxLength", LONGEST_NAME));
        schema.put("maxItems", most);
      }
      case WHOLE -> {
        schema.put("type", "integer");
        schema.put("minimum", least);
        schema.put("maximum", most);
      }
      case OBJECT -> schema.put("type", "object");
    }
    if (!among.isEmpty()) {
      schema.put("enum", among);
    }
    schema.put("examples", List.of(example));
    return schema;
  }
}
