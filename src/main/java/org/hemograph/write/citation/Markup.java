package org.hemograph.write.citation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps what references say apart from what a style adds: before the processor sees a text, the
 * characters that begin markup are put out of the way, so that all markup in its answer is its own;
 * then they come back as the text that they are.
 */
final class Markup {
  private static final String SIGNS = "<>&";

  /** As many characters of the private use area, from here on. */
  private static final char HIDDEN = '\uE0F0';

  private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)([^<>]*)>");
  private static final String[] ESCAPED = {"&lt;", "&gt;", "&amp;"};

  private Markup() {}

  /** The item with the signs of every text put out of the way. */
  static Map<String, Object> hidden(Map<String, Object> item) {
    Map<String, Object> hidden = new LinkedHashMap<>();
    item.forEach((variable, value) -> hidden.put(variable, hidden(value)));
    return hidden;
  }

  private static Object hidden(Object value) {
    if (value instanceof String text) {
      return hidden(text);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Markup::hidden).toList();
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, entry) -> copy.put(String.valueOf(key), hidden(entry)));
      return copy;
    }
    return value;
  }

  private static String hidden(String text) {
    StringBuilder hidden = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      int sign = SIGNS.indexOf(c);
      if (sign >= 0) {
        hidden.append((char) (HIDDEN + sign));
      } else if (!isHidden(c)) { // Else a text could bring one with it.
        hidden.append(c);
      }
    }
    return hidden.toString();
  }

  private static boolean isHidden(char c) {
    return c >= HIDDEN && c < HIDDEN + SIGNS.length();
  }

  /** Text of our own within HTML. */
  static String escaped(String text) {
    return toHtml(hidden(text));
  }

  static String toText(String answer) {
    StringBuilder text = new StringBuilder(answer.length());
    for (char c : answer.toCharArray()) {
      text.append(isHidden(c) ? SIGNS.charAt(c - HIDDEN) : c);
    }
    return text.toString();
  }

  static String toHtml(String answer) {
    StringBuilder html = new StringBuilder(answer.length());
    for (char c : withoutStyles(answer).toCharArray()) {
      if (isHidden(c)) {
        html.append(ESCAPED[c - HIDDEN]);
      } else {
        html.append(c);
      }
    }
    return html.toString();
  }

  /** Elements say what style attributes said, which the pages' security policy would not obey. */
  private static String withoutStyles(String html) {
    Deque<String> open = new ArrayDeque<>();
    return TAG.matcher(html)
        .replaceAll(
            tag -> {
              if (tag.group(1).isEmpty()) {
                open.push(element(tag.group(2), tag.group(3)));
                return open.peek().equals("div")
                    ? Matcher.quoteReplacement(tag.group())
                    : "<" + open.peek() + ">";
              }
              return "</" + (open.isEmpty() ? tag.group(2) : open.pop()) + ">";
            });
  }

  private static String element(String name, String attributes) {
    if (!name.equals("span")) {
      return name;
    }
    if (attributes.contains("font-style: italic") || attributes.contains("font-style: oblique")) {
      return "i";
    }
    if (attributes.contains("font-weight: bold")) {
      return "b";
    }
    return attributes.contains("vertical-align: su")
        ? attributes.contains("vertical-align: sub") ? "sub" : "sup"
        : "span";
  }
}
