package org.hemograph.serve.mcp;

/** Text from the data within Markdown: one line that no character of it can leave. */
final class Markdown {
  private static final int LONGEST = 300;

  private Markdown() {}

  /** As one line, whatever ends lines in it. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
  }

  static String escaped(String text) {
    String line = line(text);
    String cut = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return cut.replaceAll("([\\\\`*_{}\\[\\]|~#])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
