package org.hemograph.serve.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemograph.model.HemographException;

/**
 * What a tool answers.
 *
 * @param structured for programs, as the tool's output schema says; empty where it failed
 * @param text the same for a model to read, in Markdown
 * @param fault what failed, for programs; empty where all is well
 */
record ToolAnswer(Map<String, Object> structured, String text, Map<String, Object> fault) {
  static ToolAnswer of(Map<String, Object> structured, String text) {
    return new ToolAnswer(structured, text, Map.of());
  }

  /**
   * What is wrong, what would be right, and what to do now.
   *
   * @param recovery what to do, for this tool; may be empty
   */
  static ToolAnswer failed(HemographException e, String recovery) {
    Map<String, Object> fault = new LinkedHashMap<>();
    fault.put("code", e.fault().slug());
    fault.put("message", e.getMessage());
    List<String> lines = new ArrayList<>();
    lines.add(e.fault().slug() + ": " + e.getMessage());
    e.offence()
        .ifPresent(
            offence -> {
              tell("parameter", offence.parameter(), fault, lines);
              tell("given", offence.value(), fault, lines);
              tell("expected", offence.expected(), fault, lines);
              if (!offence.nearest().isEmpty()) {
                fault.put("nearest", offence.nearest());
                lines.add("nearest: " + String.join("; ", offence.nearest()));
              }
              tell("example", offence.example(), fault, lines);
            });
    tell("what to do", recovery, fault, lines);
    return new ToolAnswer(Map.of(), String.join("\n", lines), fault);
  }

  private static void tell(
      String name, String value, Map<String, Object> fault, List<String> lines) {
    if (!value.isEmpty()) {
      fault.put(name.equals("what to do") ? "recovery" : name, value);
      lines.add(name + ": " + value);
    }
  }

  boolean isError() {
    return !fault.isEmpty();
  }
}
