package org.hemograph.read.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a note by Rayyan: {@code RAYYAN-INCLUSION: {"Alice"=>"Included"} | RAYYAN-LABELS: rct}.
 *
 * @param name {@code RAYYAN-INCLUSION}
 * @param text what stands behind it
 */
record RayyanSection(String name, String text) {
  private static final String NAME = "(?<name>RAYYAN-[A-Z-]{1,40}+|USER-NOTES):";
  private static final Pattern HEADER = Pattern.compile(NAME);
  private static final Pattern IN_HASH =
      Pattern.compile(RubyHash.STRING + "|(?<end>\\})|" + NAME, Pattern.DOTALL);

  /** All of a note, found in one pass. What a reviewer quotes within a hash is no header. */
  static List<RayyanSection> of(String note) {
    List<RayyanSection> sections = new ArrayList<>();
    Matcher header = HEADER.matcher(note);
    boolean found = header.find();
    while (found) {
      String name = header.group("name");
      int from = header.end();
      found = header.find(afterHash(note, from));
      String text = note.substring(from, found ? header.start() : note.length());
      sections.add(new RayyanSection(name, withoutBar(text)));
    }
    return sections;
  }

  /** Where a header may stand next: behind the hash, if the section is one. */
  private static int afterHash(String note, int from) {
    int start = from;
    while (start < note.length() && Character.isWhitespace(note.charAt(start))) {
      start++;
    }
    if (start == note.length() || note.charAt(start) != '{') {
      return from;
    }
    Matcher part = IN_HASH.matcher(note);
    part.region(start, note.length());
    while (part.find()) {
      if (part.group("name") != null) {
        return part.start();
      }
      if (part.group("end") != null) {
        return part.end();
      }
    }
    return note.length();
  }

  private static String withoutBar(String text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == '|' || Character.isWhitespace(text.charAt(end - 1)))) {
      end--;
    }
    return text.substring(0, end).strip();
  }
}
