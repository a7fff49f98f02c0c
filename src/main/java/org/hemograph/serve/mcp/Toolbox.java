package org.hemograph.serve.mcp;

import java.util.List;
import java.util.Optional;

/**
 * All that a model is offered.
 *
 * @param version of this program
 * @param instructions how to use the tools well
 */
record Toolbox(
    String version,
    String instructions,
    List<Tool> tools,
    Resources resources,
    List<Prompt> prompts) {
  Toolbox {
    tools = List.copyOf(tools);
    prompts = List.copyOf(prompts);
  }

  Optional<Tool> tool(String name) {
    return tools.stream().filter(tool -> tool.name().equals(name)).findFirst();
  }

  Optional<Prompt> prompt(String name) {
    return prompts.stream().filter(prompt -> prompt.name().equals(name)).findFirst();
  }
}
