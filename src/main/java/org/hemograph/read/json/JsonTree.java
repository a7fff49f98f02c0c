package org.hemograph.read.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.hemograph.model.Place;
import org.hemograph.read.json.JsonValue.Type;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree of one record from a streaming parser, and leaves out what nobody will read. A
 * name that an object has twice refuses the record: which of the two is meant, nobody can say.
 */
public final class JsonTree {
  /** So many names of an object are compared one by one: few have more. */
  private static final int MANY = 16;

  private final String file;
  private final Set<String> unread;
  private final long linesBefore;
  private final long bytesBefore;

  /**
   * @param file the input as people call it
   * @param unread members that are passed over wherever they stand; they do not count for the
   *     digest either
   */
  public JsonTree(String file, Set<String> unread) {
    this(file, unread, 0, 0);
  }

  /**
   * For a parser that sees a part of the input only, a line for instance.
   *
   * @param linesBefore lines of the input before that part
   * @param bytesBefore bytes of the input before it
   */
  public JsonTree(String file, Set<String> unread, long linesBefore, long bytesBefore) {
    this.file = file;
    this.unread = new HashSet<>(unread);
    this.linesBefore = linesBefore;
    this.bytesBefore = bytesBefore;
  }

  /**
   * Reads the value that the parser stands on; when that is a member's name, the object from that
   * member on.
   *
   * @param where what the place says besides line, column and byte: {@code record 3}
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is malformed
   */
  public JsonValue read(JsonParser parser, String where) throws IOException {
    JsonRecord record = new JsonRecord(place(parser.currentTokenLocation(), where));
    TokenDigest digest = new TokenDigest();
    JsonValue value = value(parser, record, digest);
    record.digest(digest.labelled());
    return value;
  }

  /**
   * Passes over what {@link #read} would read, and fails where it would fail.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is malformed, or a text or a
   *     number is longer than can be read
   */
  public void pass(JsonParser parser) throws IOException {
    int depth = parser.currentToken() == JsonToken.FIELD_NAME ? 1 : 0;
    for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.FIELD_NAME && unread.contains(parser.currentName())) {
        parser.nextToken();
        parser.skipChildren();
      } else if (token.isScalarValue()) {
        parser.getText(); // Limits of a text hold only once it is read.
      }
      if (depth == 0) {
        return;
      }
    }
  }

  /** A place in this input. */
  public Place place(JsonLocation at, String where) {
    String detail = "line " + (linesBefore + at.getLineNr()) + ", column " + at.getColumnNr();
    detail += at.getByteOffset() >= 0 ? ", byte " + (bytesBefore + at.getByteOffset()) : "";
    return new Place(file, 0, where.isEmpty() ? detail : where + " (" + detail + ")");
  }

  private JsonValue value(JsonParser parser, JsonRecord record, TokenDigest digest)
      throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, parser.nextFieldName(), record, digest);
      case FIELD_NAME -> object(parser, parser.currentName(), record, digest);
      case START_ARRAY -> array(parser, record, digest);
      case VALUE_STRING -> scalar(record, Type.STRING, parser.getText(), digest);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          scalar(record, Type.NUMBER, parser.getText(), digest);
      case VALUE_TRUE, VALUE_FALSE -> scalar(record, Type.BOOLEAN, parser.getText(), digest);
      default -> scalar(record, Type.NULL, "", digest);
    };
  }

  private static JsonValue scalar(JsonRecord record, Type type, String text, TokenDigest digest) {
    boolean plain = digest.add((byte) type.ordinal(), text);
    return JsonValue.scalar(record, type, text, plain);
  }

  private JsonValue object(
      JsonParser parser, @Nullable String first, JsonRecord record, TokenDigest digest)
      throws IOException {
    digest.add((byte) '{', "");
    String[] names = new String[8];
    JsonValue[] values = new JsonValue[8];
    @Nullable Set<String> known = null;
    int size = 0;
    for (String name = first; name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (unread.contains(name)) {
        parser.skipChildren();
        continue;
      }
      if (size == names.length) {
        names = Arrays.copyOf(names, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      if (size == MANY) {
        known = new HashSet<>(Arrays.asList(names).subList(0, size));
      }
      boolean twice = known == null ? isAmong(names, size, name) : !known.add(name);
      if (twice) {
        String at = place(parser.currentTokenLocation(), "").detail();
        record.refuse(
            "", "An object has the name \"" + name + "\" twice, again at " + at + ". Keep one.");
      }
      digest.add((byte) ':', name);
      names[size] = name;
      values[size++] = value(parser, record, digest);
    }
    digest.add((byte) '}', "");
    return JsonValue.object(record, Arrays.copyOf(names, size), Arrays.copyOf(values, size));
  }

  private static boolean isAmong(String[] names, int size, String name) {
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  private JsonValue array(JsonParser parser, JsonRecord record, TokenDigest digest)
      throws IOException {
    digest.add((byte) '[', "");
    JsonValue[] values = new JsonValue[8];
    int size = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value(parser, record, digest);
    }
    digest.add((byte) ']', "");
    return JsonValue.array(record, Arrays.copyOf(values, size));
  }
}
