package org.hemograph.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/**
 * A curated query as it was typed.
 *
 * @param name the query
 * @param values what was given for each parameter, in the order typed
 * @param format the name of the format of the answer
 */
record QueryRequest(String name, Map<String, List<String>> values, String format) {

  /**
   * Reads {@code key=value} arguments; a key may come more than once.
   *
   * @throws HemographException with BAD_REQUEST for an argument without {@code =}
   */
  static QueryRequest of(String name, List<String> arguments, String format) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        throw new HemographException(
            Fault.BAD_REQUEST,
            "\"" + argument + "\" is not of the form key=value; for instance drug=ianalumab.");
      }
      values
          .computeIfAbsent(argument.substring(0, equals), key -> new ArrayList<>())
          .add(argument.substring(equals + 1));
    }
    return new QueryRequest(name, values, format);
  }
}
