package org.hemograph.write.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.PrintedName;

/**
 * BibTeX as BibTeX itself cuts it (braces are counted, escaped or not), with the few commands of
 * LaTeX that our files may have; anything else is an error.
 */
final class StrictBibtex {
  private static final Pattern ENTRY = Pattern.compile("@([a-z]+)\\{([a-z0-9]+),\\s*");
  private static final Pattern FIELD = Pattern.compile("([a-z]+) = ");
  private static final Map<String, String> COMMANDS =
      Map.of(
          "\\textbraceleft{}", "{",
          "\\textbraceright{}", "}",
          "\\textasciitilde{}", "~",
          "\\textasciicircum{}", "^",
          "\\textbackslash{}", "\\",
          "$<$", "<",
          "$>$", ">",
          "$|$", "|",
          "{}-", "-");

  private StrictBibtex() {}

  /** The fields of each entry, as they stand; {@code ""} is the type and {@code key} the key. */
  static List<Map<String, String>> entries(String bibtex) {
    List<Map<String, String>> entries = new ArrayList<>();
    int at = 0;
    Matcher entry = ENTRY.matcher(bibtex);
    while (at < bibtex.length()) {
      check(entry.region(at, bibtex.length()).lookingAt(), bibtex, at);
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("", entry.group(1));
      fields.put("key", entry.group(2));
      at = entry.end();
      Matcher field = FIELD.matcher(bibtex);
      while (bibtex.charAt(at) != '}') {
        check(field.region(at, bibtex.length()).lookingAt(), bibtex, at);
        int end = end(bibtex, field.end());
        String value = bibtex.substring(field.end(), end);
        String bare = value.startsWith("{") ? value.substring(1, value.length() - 1) : value;
        check(fields.put(field.group(1), bare) == null, bibtex, at);
        check(bibtex.startsWith(",\n", end), bibtex, end);
        at = end + 2;
        while (bibtex.charAt(at) == ' ') {
          at++;
        }
      }
      check(bibtex.startsWith("}\n\n", at), bibtex, at);
      at += 3;
      entries.add(fields);
    }
    return entries;
  }

  private static int end(String text, int from) {
    int depth = 0;
    int at = from;
    do {
      char c = text.charAt(at++);
      check(c != '\n', text, at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    } while (depth > 0 || text.charAt(at) != ',' || text.charAt(at + 1) != '\n');
    return at;
  }

  static List<Essentials> read(String bibtex) {
    return entries(bibtex).stream().map(StrictBibtex::essentials).toList();
  }

  private static Essentials essentials(Map<String, String> entry) {
    List<String> authors = new ArrayList<>();
    for (String author : split(entry.getOrDefault("author", ""))) {
      if (author.startsWith("{") && author.endsWith("}")) {
        authors.add(Essentials.text(text(author)));
      } else if (!author.isEmpty() && !PrintedName.standsForOthers(author)) {
        String[] parts = author.split(", ");
        String given = parts[parts.length - 1] + (parts.length == 3 ? ", " + parts[1] : "");
        authors.add(Essentials.text(text(parts[0] + ", " + given)));
      }
    }
    String date = entry.getOrDefault("date", "");
    return new Essentials(
        Essentials.text(text(entry.getOrDefault("title", ""))),
        authors,
        date.isEmpty() ? entry.getOrDefault("year", "") : date.substring(0, 4),
        entry.getOrDefault("doi", "").toLowerCase(Locale.ROOT),
        entry.getOrDefault("pmid", ""),
        Essentials.text(
            text(
                entry.getOrDefault(
                    "journal",
                    entry.getOrDefault("journaltitle", entry.getOrDefault("booktitle", ""))))),
        text(entry.getOrDefault("pages", "")).replaceFirst("--", "-"));
  }

  /** At every {@code and} outside of braces. */
  private static List<String> split(String authors) {
    List<String> split = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < authors.length(); i++) {
      depth += authors.charAt(i) == '{' ? 1 : authors.charAt(i) == '}' ? -1 : 0;
      if (depth == 0 && authors.startsWith(" and ", i)) {
        split.add(authors.substring(from, i));
        from = i + 5;
      }
    }
    split.add(authors.substring(from));
    return split;
  }

  /** What LaTeX would print. */
  static String text(String latex) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < latex.length(); ) {
      int at = i;
      String command =
          COMMANDS.keySet().stream().filter(c -> latex.startsWith(c, at)).findFirst().orElse("");
      char c = latex.charAt(i);
      if (!command.isEmpty()) {
        text.append(COMMANDS.get(command));
        i += command.length();
      } else if (c == '\\') {
        check("%&$#_{}".indexOf(latex.charAt(i + 1)) >= 0, latex, i);
        text.append(latex.charAt(i + 1));
        i += 2;
      } else {
        check("%&$#_~^".indexOf(c) < 0, latex, i);
        if (c != '{' && c != '}') {
          text.append(c);
        }
        i++;
      }
    }
    return text.toString();
  }

  private static void check(boolean right, String text, int at) {
    if (!right) {
      throw new AssertionError(
          "At " + at + " of " + text + " before " + text.substring(Math.min(at, text.length())));
    }
  }
}
