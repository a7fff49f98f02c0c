package org.hemograph.serve.cite;

import java.util.List;
import java.util.Map;

/** What the page shows, as somebody asks for it in a terminal. */
final class CommandLine {
  private CommandLine() {}

  /** The command, quoted for a shell; empty for what the command cannot do. */
  static String of(Map<String, List<String>> asked) {
    if (asked.containsKey("compare")) {
      return "";
    }
    StringBuilder command = new StringBuilder("hemograph cite");
    asked.forEach(
        (name, values) ->
            values.forEach(
                value -> {
                  switch (name) {
                    case "of", "since", "kind", "role", "style", "query" ->
                        command.append(" --").append(name).append(' ').append(quoted(value));
                    case "q" -> command.append(" --search ").append(quoted(value));
                    default -> command.append(' ').append(quoted(name + "=" + value));
                  }
                }));
    return command.append(" --format ris").toString();
  }

  private static String quoted(String value) {
    return value.matches("[A-Za-z0-9._/:=-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
  }
}
