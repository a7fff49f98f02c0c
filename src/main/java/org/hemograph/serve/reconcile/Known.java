package org.hemograph.serve.reconcile;

import java.util.List;
import java.util.Map;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.model.Offence;
import org.hemograph.query.Shortened;
import org.hemograph.serve.http.Parameters;

/** The parameters that an address of the service has. */
final class Known {
  private Known() {}

  /**
   * Names the first parameter that the address does not have.
   *
   * @throws HemographException UNKNOWN_PARAMETER
   */
  static void only(Parameters given, List<String> known) {
    Map<String, List<String>> others = given.without(known);
    for (Map.Entry<String, List<String>> other : others.entrySet()) {
      String name = Shortened.forDisplay(other.getKey());
      throw new HemographException(
          Fault.UNKNOWN_PARAMETER,
          "No parameter \""
              + name
              + "\" here; there are "
              + String.join(", ", known)
              + Nearest.suggestion(other.getKey(), known),
          new Offence(
              name,
              Shortened.forDisplay(other.getValue().get(0)),
              "one of " + String.join(", ", known),
              Nearest.names(other.getKey(), known),
              ""));
    }
  }

  /**
   * A parameter that must be there.
   *
   * @throws HemographException MISSING_PARAMETER
   */
  static String needed(Parameters given, String name, String expected, String example) {
    return given
        .one(name)
        .orElseThrow(
            () ->
                new HemographException(
                    Fault.MISSING_PARAMETER,
                    "The parameter \"" + name + "\" is missing; give " + expected,
                    new Offence(name, "", expected, List.of(), example)));
  }

  /**
   * A whole number from 0 on.
   *
   * @throws HemographException BAD_VALUE if it is none
   */
  static int number(Parameters given, String name, int otherwise) {
    String text = given.one(name).orElse("").strip();
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,9}")) {
      String shown = Shortened.forDisplay(text);
      throw new HemographException(
          Fault.BAD_VALUE,
          "\"" + shown + "\" is no value for \"" + name + "\": expected a whole number",
          new Offence(name, shown, "a whole number from 0 on", List.of(), "10"));
    }
    return Integer.parseInt(text);
  }
}
