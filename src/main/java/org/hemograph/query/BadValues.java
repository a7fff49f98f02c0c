package org.hemograph.query;

import java.util.List;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.model.Offence;

/** Says what is wrong with a parameter's value, and what would be right. */
final class BadValues {
  private BadValues() {}

  /** A value that is not of the parameter's type. */
  static HemographException badValue(Parameter parameter, String value, List<String> nearest) {
    return fault(
        Fault.BAD_VALUE,
        "\"" + Shortened.forDisplay(value) + "\" is not " + parameter.expected(),
        parameter,
        value,
        nearest,
        Nearest.question(nearest));
  }

  /** A value that is not among those that a list of the data allows. */
  static HemographException notListed(
      Parameter parameter, String value, List<Choice> choices, List<String> nearest) {
    String expected = Expected.oneOf(choices);
    return new HemographException(
        Fault.BAD_VALUE,
        "Parameter \""
            + parameter.name()
            + "\": \""
            + Shortened.forDisplay(value)
            + "\" is not "
            + expected
            + Nearest.question(nearest),
        new Offence(
            parameter.name(), Shortened.forDisplay(value), expected, nearest, parameter.example()));
  }

  /** A well-formed value that names nothing. */
  static HemographException unknownThing(Parameter parameter, String value, List<String> nearest) {
    return fault(
        Fault.UNKNOWN_THING,
        "\""
            + Shortened.forDisplay(value)
            + "\" names nothing here that is "
            + parameter.type().words(),
        parameter,
        value,
        nearest,
        Nearest.question(nearest));
  }

  /** A value that names several things alike. */
  static HemographException ambiguous(Parameter parameter, String value, List<String> candidates) {
    return fault(
        Fault.BAD_VALUE,
        "\"" + Shortened.forDisplay(value) + "\" names " + candidates.size() + " things",
        parameter,
        value,
        candidates,
        "; choose one of " + String.join(", ", candidates));
  }

  private static HemographException fault(
      Fault fault,
      String problem,
      Parameter parameter,
      String value,
      List<String> nearest,
      String suggestion) {
    return new HemographException(
        fault,
        "Parameter \"" + parameter.name() + "\": " + problem + suggestion,
        new Offence(
            parameter.name(),
            Shortened.forDisplay(value),
            parameter.expected(),
            nearest,
            parameter.example()));
  }
}
