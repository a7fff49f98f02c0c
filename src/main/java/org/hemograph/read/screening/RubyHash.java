package org.hemograph.read.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A hash as Ruby prints it, which is how Rayyan writes what belongs to a reviewer: {@code
 * {"Alice"=>"Included", "Bob"=>["too old", "animals"]}}. Read token by token, so that no text makes
 * it search twice.
 */
final class RubyHash {
  /** A string goes to its closing quote, or to the end where it has none. */
  static final String STRING = "\"((?:[^\"\\\\]++|\\\\(?:.|\\z))*+)(?:\"|\\z)";

  private static final Pattern TOKEN =
      Pattern.compile(STRING + "|=>|[\\[\\]{},]|[^\\s\"=\\[\\]{},]++", Pattern.DOTALL);

  /**
   * An entry.
   *
   * @param values one, or those of the list; none where nothing stands there
   */
  record Entry(String key, List<String> values) {
    Entry {
      values = List.copyOf(values);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private String string = "";
  private String key = "";
  private boolean open;
  private boolean inList;

  private RubyHash() {}

  /** Its entries in their order; none where the text is no hash. */
  static List<Entry> entries(String text) {
    RubyHash hash = new RubyHash();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      hash.token(token.group(), token.group(1));
    }
    hash.close();
    return hash.entries;
  }

  private void token(String token, @Nullable String quoted) {
    if (quoted != null) {
      string = quoted.replaceAll("(?s)\\\\(.)", "$1");
      value(string);
      return;
    }
    switch (token) {
      case "=>" -> begin();
      case "[" -> inList = open;
      case "]" -> close();
      case ",", "{", "}" -> {
        if (!inList) {
          close();
        }
      }
      default -> value(token);
    }
  }

  private void begin() {
    if (!inList) {
      close();
      key = string;
      open = true;
    }
  }

  private void value(String value) {
    if (open) {
      values.add(value);
      if (!inList) {
        close();
      }
    }
  }

  private void close() {
    if (open) {
      entries.add(new Entry(key, values));
    }
    values.clear();
    open = false;
    inList = false;
  }
}
