package org.hemograph.serve.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.query.QueryCancelledException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.query.Shortened;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what a message asks for, and turns everything thrown into an answer. */
final class Calls {
  private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
  private static final int MOST_COMPLETIONS = 20;

  private final Toolbox toolbox;

  Calls(Toolbox toolbox) {
    this.toolbox = toolbox;
  }

  /**
   * Makes sure that there is such a tool.
   *
   * @throws RpcFault with the names that come close
   */
  Tool tool(String name) {
    return toolbox
        .tool(name)
        .orElseThrow(() -> none("tool", name, toolbox.tools().stream().map(Tool::name).toList()));
  }

  /**
   * Makes sure that there is such a prompt.
   *
   * @throws RpcFault with the names that come close
   */
  Prompt prompt(String name) {
    return toolbox
        .prompt(name)
        .orElseThrow(
            () -> none("prompt", name, toolbox.prompts().stream().map(Prompt::name).toList()));
  }

  private static RpcFault none(String what, String name, List<String> names) {
    return new RpcFault(
        RpcFault.WRONG_PARAMETERS,
        "There is no "
            + what
            + " \""
            + Shortened.forDisplay(name)
            + "\""
            + Nearest.suggestion(name, names)
            + ". There are: "
            + String.join(", ", names));
  }

  /** Calls a tool; what goes wrong is an answer too, so that the model can mend it. */
  ToolAnswer answer(Tool tool, @Nullable Map<String, Object> given) {
    try {
      return tool.answer(Arguments.of(tool, Optional.ofNullable(given).orElseGet(Map::of)));
    } catch (HemographException e) {
      return ToolAnswer.failed(e, tool.recovery());
    } catch (QueryCancelledException e) {
      HemographException late =
          new HemographException(
              Fault.QUERY_TIMEOUT, "The store did not answer in time; ask for less.", e);
      return ToolAnswer.failed(late, tool.recovery());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      String name = UUID.randomUUID().toString();
      LOG.error("Tool {} failed: {}", name, tool.name(), e);
      String told =
          "bug: This is a mistake of the server, not of the call. The log has it under "
              + name
              + ". Do not try the same again.";
      return new ToolAnswer(Map.of(), told, Map.of("code", "bug", "message", told));
    }
  }

  /**
   * Reads a resource.
   *
   * @throws RpcFault where there is none
   */
  Resource.Text read(String uri) {
    try {
      return toolbox.resources().read(uri);
    } catch (HemographException e) {
      throw new RpcFault(
          e.fault() == Fault.QUERY_TIMEOUT ? RpcFault.BUG : RpcFault.NO_RESOURCE, e.getMessage());
    }
  }

  /**
   * The text of a prompt.
   *
   * @throws RpcFault where an argument is missing, unknown or too long
   */
  String prompted(Prompt prompt, @Nullable Map<String, Object> given) {
    Map<String, Object> values = Optional.ofNullable(given).orElseGet(Map::of);
    List<String> names = prompt.arguments().stream().map(Prompt.Argument::name).toList();
    for (String name : values.keySet()) {
      if (!names.contains(name)) {
        throw none("argument", name, names);
      }
    }
    String text = prompt.text();
    for (Prompt.Argument argument : prompt.arguments()) {
      String value = String.valueOf(values.getOrDefault(argument.name(), "")).strip();
      if (value.isEmpty() && argument.required()) {
        throw new RpcFault(
            RpcFault.WRONG_PARAMETERS,
            "The prompt " + prompt.name() + " needs \"" + argument.name() + "\".");
      }
      if (value.length() > Input.LONGEST_NAME) {
        throw new RpcFault(
            RpcFault.WRONG_PARAMETERS,
            "\"" + argument.name() + "\" is longer than " + Input.LONGEST_NAME + " characters.");
      }
      text = text.replace("{" + argument.name() + "}", Json.text(value));
    }
    return text;
  }

  /** What an argument of a prompt may become. */
  List<String> completions(Prompt prompt, String argument, String begun) {
    return prompt.arguments().stream()
        .filter(one -> one.name().equals(argument) && !one.kinds().isEmpty())
        .findFirst()
        .map(one -> toolbox.resources().names(begun, one.kinds(), MOST_COMPLETIONS))
        .orElse(List.of());
  }
}
