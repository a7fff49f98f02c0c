package org.hemograph.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;

/** One query for a terminal: what it answers, what it takes, what it gives. */
final class QueryDescription {
  private static final String PLAIN = "[A-Za-z0-9._:/-]+";

  private QueryDescription() {}

  static void print(CuratedQuery query, PrintWriter out) {
    line(out, query.name() + "  " + query.summary());
    if (!query.description().isBlank()) {
      line(out, query.description().strip());
    }
    if (!query.parameters().isEmpty()) {
      out.println();
      out.println("Parameters");
      query.parameters().forEach(parameter -> parameter(parameter, out));
      query
          .exactlyOne()
          .forEach(group -> line(out, "  Exactly one of " + String.join(", ", group) + "."));
    }
    if (!query.columns().isEmpty()) {
      out.println();
      out.println("Columns");
      query.columns().forEach(column -> line(out, column(column)));
    }
    out.println();
    out.println("Example");
    line(out, "  hemograph query " + query.name() + example(query));
  }

  private static void parameter(Parameter parameter, PrintWriter out) {
    String need =
        parameter.required()
            ? "required"
            : parameter.initial().map(value -> "default: " + value).orElse("optional");
    String often =
        parameter.repeatable()
            ? ", " + parameter.repeats().least() + " to " + parameter.repeats().most() + " times"
            : "";
    line(out, "  " + parameter.name() + "  " + parameter.expected() + " (" + need + often + ")");
    line(out, "      " + parameter.description());
  }

  private static String column(Column column) {
    String unit = column.unit().isEmpty() ? "" : " in " + column.unit();
    return "  " + column.name() + "  " + column.type().keyword() + unit + ": " + column.meaning();
  }

  /** The parameters without which it does not run. */
  private static String example(CuratedQuery query) {
    Set<String> needed = new HashSet<>();
    query.exactlyOne().stream().map(List::iterator).forEach(group -> needed.add(group.next()));
    return query.parameters().stream()
        .filter(parameter -> parameter.required() || needed.contains(parameter.name()))
        .map(QueryDescription::argument)
        .collect(joining());
  }

  private static String argument(Parameter parameter) {
    String value = parameter.example().isEmpty() ? "…" : parameter.example();
    return " "
        + parameter.name()
        + "="
        + (value.matches(PLAIN) ? value : "'" + value.replace("'", "'\\''") + "'");
  }

  private static void line(PrintWriter out, String text) {
    out.println(TerminalText.harmless(text));
  }
}
