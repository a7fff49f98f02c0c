package org.hemograph.read.json;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON record (RFC 8259), or the lack of one: what is missing reads as empty, so that
 * readers walk a record as it should be. A value of the wrong type is left out and reported with
 * its place.
 */
public final class JsonValue {
  enum Type {
    MISSING("nothing"),
    NULL("null"),
    OBJECT("an object"),
    ARRAY("a list"),
    STRING("a text"),
    NUMBER("a number"),
    BOOLEAN("true or false");

    private final String shown;

    Type(String shown) {
      this.shown = shown;
    }
  }

  private static final String[] NO_NAMES = {};
  private static final JsonValue[] NO_VALUES = {};
  private static final int SHOWN = 60;

  private final JsonRecord record;
  private final Type type;
  private final String text;
  private final boolean plain;
  private final String[] names;
  private final JsonValue[] values;
  private @Nullable JsonValue parent;
  private Object step = "";

  private JsonValue(
      JsonRecord record,
      Type type,
      String text,
      boolean plain,
      String[] names,
      JsonValue[] values) {
    this.plain = plain;
    this.record = record;
    this.type = type;
    this.text = text;
    this.names = names;
    this.values = values;
    for (int i = 0; i < values.length; i++) {
      values[i].parent = this;
      values[i].step = names.length > 0 ? names[i] : Integer.valueOf(i);
    }
  }

  /**
   * @param plain whether the text is known to be fit to be stored
   */
  static JsonValue scalar(JsonRecord record, Type type, String text, boolean plain) {
    return new JsonValue(record, type, text, plain, NO_NAMES, NO_VALUES);
  }

  static JsonValue object(JsonRecord record, String[] names, JsonValue[] values) {
    return new JsonValue(record, Type.OBJECT, "", true, names, values);
  }

  static JsonValue array(JsonRecord record, JsonValue[] values) {
    return new JsonValue(record, Type.ARRAY, "", true, NO_NAMES, values);
  }

  /** The record it belongs to. */
  public JsonRecord record() {
    return record;
  }

  /** Whether there is something: neither missing nor null. */
  public boolean present() {
    return type != Type.MISSING && type != Type.NULL;
  }

  /** The member of that name; missing when there is none. */
  public JsonValue get(String name) {
    for (int i = 0; i < names.length; i++) {
      // The parser interns names, as the compiler does ours: most are found without comparing.
      if (names[i] == name || names[i].equals(name)) {
        return values[i];
      }
    }
    if (present() && type != Type.OBJECT) {
      wrong("an object");
    }
    return missing(name);
  }

  /** {@code at("a", "b")} is {@code get("a").get("b")}. */
  public JsonValue at(String... path) {
    JsonValue value = this;
    for (String name : path) {
      value = value.get(name);
    }
    return value;
  }

  /** Whether it is an object. */
  public boolean isObject() {
    return type == Type.OBJECT;
  }

  /** Whether an object has a member of that name. */
  public boolean has(String name) {
    for (String known : names) {
      if (known.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The names of an object's members, in order. */
  public List<String> names() {
    return List.of(names);
  }

  /** The items of a list; none when it is missing. */
  public List<JsonValue> items() {
    if (type == Type.ARRAY) {
      return Collections.unmodifiableList(Arrays.asList(values));
    }
    if (present()) {
      wrong("a list");
    }
    return List.of();
  }

  /** The text, without what no text may hold; empty when it is missing or cannot be taken. */
  public String text() {
    if (type == Type.STRING) {
      return plain ? text : CleanText.of(text, message -> record.warn(pointer(), message));
    }
    if (present()) {
      wrong("a text");
    }
    return "";
  }

  /** The texts of a list. */
  public List<String> texts() {
    return items().stream().map(JsonValue::text).filter(t -> !t.isEmpty()).toList();
  }

  /** A text or a number, as written: some writers print years as either. */
  public String plain() {
    return type == Type.NUMBER ? text : text();
  }

  /** A whole number that fits 32 bits, written as a number. */
  public Optional<Integer> integer() {
    if (type == Type.NUMBER) {
      try {
        return Optional.of(new BigDecimal(text).intValueExact());
      } catch (ArithmeticException | NumberFormatException e) {
        record.warn(pointer(), "Not a whole number that we can hold: " + shown() + ". Left out.");
        return Optional.empty();
      }
    }
    if (present()) {
      wrong("a number");
    }
    return Optional.empty();
  }

  /** True or false. */
  public Optional<Boolean> flag() {
    if (type == Type.BOOLEAN) {
      return Optional.of(text.equals("true"));
    }
    if (present()) {
      wrong("true or false");
    }
    return Optional.empty();
  }

  /** Its JSON Pointer within the record (RFC 6901). */
  public String pointer() {
    StringBuilder pointer = new StringBuilder();
    appendTo(pointer);
    return pointer.toString();
  }

  private void appendTo(StringBuilder pointer) {
    if (parent != null) {
      parent.appendTo(pointer);
      pointer.append('/');
      if (step instanceof Integer index) {
        pointer.append(index.intValue());
      } else {
        String name = step.toString();
        pointer.append(
            name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1"));
      }
    }
  }

  private JsonValue missing(String name) {
    JsonValue missing = scalar(record, Type.MISSING, "", true);
    missing.parent = this;
    missing.step = name;
    return missing;
  }

  private void wrong(String expected) {
    record.warn(
        pointer(), "Expected " + expected + ", found " + type.shown + shown() + ". Left out.");
  }

  private String shown() {
    String short60 = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return text.isEmpty() ? "" : " \"" + short60 + "\"";
  }
}
