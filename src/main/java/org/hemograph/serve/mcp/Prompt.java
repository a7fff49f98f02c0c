package org.hemograph.serve.mcp;

import java.util.List;

/**
 * A task that a person starts by its name.
 *
 * @param name for programs
 * @param title for people
 * @param description what it does
 * @param arguments what it wants to know first
 * @param text what the model is asked, with {@code {name}} in the place of each argument
 */
record Prompt(
    String name, String title, String description, List<Argument> arguments, String text) {
  /**
   * What a prompt wants to know.
   *
   * @param kinds the kinds of things that may be meant, by their names in searches; empty for text
   */
  record Argument(String name, String description, boolean required, List<String> kinds) {
    Argument {
      kinds = List.copyOf(kinds);
    }
  }

  Prompt {
    arguments = List.copyOf(arguments);
  }
}
