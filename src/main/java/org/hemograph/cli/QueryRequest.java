package org.hemograph.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Binder;
import org.hemograph.query.Catalogue;
import org.hemograph.query.CuratedQuery;
import org.hemograph.write.Format;

/**
 * A curated query as it was typed, read as far as that goes without data: whoever answers it then,
 * a server takes a name, a key or a format for no other thing than this process would.
 *
 * @param query the query
 * @param values what was given for each of its parameters, in the order typed
 * @param format the format of the answer
 */
record QueryRequest(CuratedQuery query, Map<String, List<String>> values, Format format) {

  /**
   * Reads a name, {@code key=value} arguments, of which a key may come more than once, and the name
   * of a format.
   *
   * @throws HemographException with UNKNOWN_QUERY, BAD_REQUEST for an argument without {@code =},
   *     UNKNOWN_PARAMETER or UNKNOWN_FORMAT
   */
  static QueryRequest of(Catalogue catalogue, String name, List<String> arguments, String format) {
    CuratedQuery query = catalogue.get(name);
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1) {
        throw new HemographException(
            Fault.BAD_REQUEST,
            "\"" + argument + "\" is not of the form key=value; for instance drug=ianalumab.");
      }
      String key = argument.substring(0, equals);
      if (query.parameter(key).isEmpty()) {
        throw unknown(query, key);
      }
      values.computeIfAbsent(key, k -> new ArrayList<>()).add(argument.substring(equals + 1));
    }
    return new QueryRequest(query, values, Format.of(format, Format.writtenFor(query.kind())));
  }

  private static HemographException unknown(CuratedQuery query, String key) {
    HemographException fault = Binder.unknownParameter(query, key);
    return key.equals("format")
        ? new HemographException(
            fault.fault(),
            fault.getMessage() + "; the form of the answer is an option: --format csv")
        : fault;
  }
}
