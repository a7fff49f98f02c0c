package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.read.json.JsonValue;

/**
 * Texts of the registry. Its API escapes what Markdown would read as markup ({@code platelets \<
 * 30}); the sign alone is what was meant. Tags of HTML stay: they are text like any other.
 */
final class RegistryText {
  private static final String ESCAPED = "<>[]*_~";

  private RegistryText() {}

  /** The text of a value without escapes and outer white space; empty when there is none. */
  static String of(JsonValue value) {
    String text = value.text();
    return (text.indexOf('\\') < 0 ? text : unescaped(text)).strip();
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escape =
          c == '\\' && i + 1 < text.length() && ESCAPED.indexOf(text.charAt(i + 1)) >= 0;
      if (!escape) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The texts of a list, without empty ones. */
  static List<String> all(JsonValue list) {
    List<String> texts = new ArrayList<>();
    for (JsonValue item : list.items()) {
      String text = of(item);
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /**
   * Whether a name holds a telephone number or an address of mail, as fields for names sometimes
   * do. Such data is of no use to research and is not ours to pass on.
   */
  static boolean isContact(String name) {
    int digits = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      if (c == '@') {
        return true;
      }
    }
    return digits >= 7;
  }

  /** The name of a person, body or place; empty, and reported, when it is contact data. */
  static String name(JsonValue value) {
    String name = of(value);
    if (isContact(name)) {
      value.record().warn(value.pointer(), "Contact data where a name belongs. Left out.");
      return "";
    }
    return name;
  }
}
