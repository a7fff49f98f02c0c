package org.hemograph.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Catalogue;
import org.hemograph.serve.cite.CiteForm;
import org.hemograph.serve.cite.CiteRequest;
import org.hemograph.write.citation.CitationStyle;
import org.hemograph.write.citation.ReferenceFormat;

/**
 * References as they were asked for on the command line, read as far as that goes without data.
 *
 * @param request what they stand behind
 * @param parameters the same as {@code /cite} takes it
 * @param format the form they leave in
 */
record CiteOrder(
    CiteRequest request, Map<String, List<String>> parameters, ReferenceFormat format) {
  /**
   * Reads options.
   *
   * @param options by the name of the parameter; those without a value are left out
   * @param arguments {@code key=value} for the curated query
   * @throws HemographException as {@link CiteRequest#of} says; UNKNOWN_FORMAT; BAD_VALUE for a
   *     style; BAD_REQUEST for an argument without {@code =}; MISSING_PARAMETER
   */
  static CiteOrder of(
      Catalogue catalogue,
      Map<String, List<String>> options,
      List<String> arguments,
      String format) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    options.forEach(
        (name, values) -> {
          List<String> present = values.stream().filter(value -> !value.isBlank()).toList();
          if (!present.isEmpty()) {
            parameters.put(name, present);
          }
        });
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 1 || !parameters.containsKey("query")) {
        throw new HemographException(
            Fault.BAD_REQUEST,
            "\""
                + argument
                + "\" is not expected here; things are named with --of, and key=value goes with"
                + " --query.");
      }
      parameters
          .computeIfAbsent(argument.substring(0, equals), k -> new ArrayList<>())
          .add(argument.substring(equals + 1));
    }
    Optional<ReferenceFormat> named = CiteForm.named(format).format();
    if (named.isEmpty()) {
      throw new HemographException(
          Fault.UNKNOWN_FORMAT, "The page of references is only served; choose another format.");
    }
    CiteRequest request = CiteRequest.of(parameters, catalogue);
    if (request.way() == CiteRequest.Way.NOTHING) {
      throw new HemographException(
          Fault.MISSING_PARAMETER,
          "Say what the references stand behind: --of THING, --query NAME or --search WORDS; --of"
              + " all for everything.");
    }
    CitationStyle.named(request.style());
    return new CiteOrder(request, parameters, named.get());
  }
}
