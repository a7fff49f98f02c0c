package org.hemograph.serve.describe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON object in the making (RFC 8259), whose members keep the order in which they were added.
 * Values are objects of this class, lists, texts, numbers and booleans.
 */
final class JsonObject {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, Object> members = new LinkedHashMap<>();

  static JsonObject empty() {
    return new JsonObject();
  }

  /** The object with one member: {@code {"$ref": …}} and the like. */
  static JsonObject of(String name, Object value) {
    return empty().with(name, value);
  }

  /** A reference to a component of an OpenAPI document. */
  static JsonObject reference(String section, String name) {
    return of("$ref", "#/components/" + section + "/" + name);
  }

  JsonObject with(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** A text, unless it is empty. */
  JsonObject withText(String name, String value) {
    return value.isEmpty() ? this : with(name, value);
  }

  /** A list, unless it is empty. */
  JsonObject withList(String name, List<?> values) {
    return values.isEmpty() ? this : with(name, List.copyOf(values));
  }

  /** All members of another object. */
  JsonObject withAll(JsonObject other) {
    members.putAll(other.members);
    return this;
  }

  /** Two spaces for a level, line ends of Unix everywhere. */
  byte[] json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
    DefaultPrettyPrinter lines =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator out = FACTORY.createGenerator(bytes).setPrettyPrinter(lines)) {
      write(out);
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("No array of bytes refuses a byte", e);
    }
    return bytes.toByteArray();
  }

  private void write(JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (Map.Entry<String, Object> member : members.entrySet()) {
      out.writeFieldName(member.getKey());
      write(member.getValue(), out);
    }
    out.writeEndObject();
  }

  private static void write(Object value, JsonGenerator out) throws IOException {
    if (value instanceof JsonObject object) {
      object.write(out);
    } else if (value instanceof List<?> list) {
      out.writeStartArray();
      for (Object one : list) {
        write(one, out);
      }
      out.writeEndArray();
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof String text) {
      out.writeString(text);
    } else {
      throw new IllegalArgumentException("No value of JSON: " + value.getClass());
    }
  }
}
