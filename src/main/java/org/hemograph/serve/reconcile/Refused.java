package org.hemograph.serve.reconcile;

import java.util.List;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.Shortened;

/** What a client must mend. */
final class Refused {
  private Refused() {}

  /** A value of a field that is not as the specification has it. */
  static HemographException value(
      String field, String where, String value, String expected, String example) {
    String shown = Shortened.forDisplay(value);
    return new HemographException(
        Fault.BAD_REQUEST,
        "In \"" + field + "\"" + where + ", " + shown + " is not " + expected + ".",
        new Offence(field, shown, expected, List.of(), example));
  }

  static HemographException malformed(String field, String problem, String example) {
    return new HemographException(
        Fault.BAD_REQUEST,
        "\"" + field + "\" is not well-formed JSON: " + problem,
        new Offence(field, "", "a JSON object", List.of(), example));
  }

  static HemographException tooMany(String field, String things, int given, int most) {
    return new HemographException(
        Fault.TOO_LARGE,
        "\"" + field + "\" has " + given + " " + things + "; send at most " + most + " at once.",
        new Offence(field, "" + given, "at most " + most + " " + things, List.of(), ""));
  }
}
