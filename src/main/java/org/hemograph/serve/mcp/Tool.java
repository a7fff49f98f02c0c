package org.hemograph.serve.mcp;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing that a model can ask. Reads only. Safe for many threads. */
interface Tool {
  String name();

  /** For people, in a list of tools. */
  String title();

  /** For a model: when to use it, what comes back, and what to do next. */
  String description();

  List<Input> inputs();

  /** The JSON Schema of what it answers with. */
  Map<String, Object> output();

  /** What to do when it fails for what it was given; may be empty. */
  default String recovery() {
    return "";
  }

  /**
   * Answers a call.
   *
   * @throws org.hemograph.model.HemographException what the caller must mend
   */
  ToolAnswer answer(Arguments given) throws IOException;

  /** The JSON Schema of what it takes. */
  default Map<String, Object> input() {
    Map<String, Object> properties = new LinkedHashMap<>();
    inputs().forEach(input -> properties.put(input.name(), input.schema()));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", inputs().stream().filter(Input::required).map(Input::name).toList());
    schema.put("additionalProperties", false);
    return schema;
  }
}
