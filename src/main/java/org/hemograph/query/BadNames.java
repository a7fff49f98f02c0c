package org.hemograph.query;

import java.util.List;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.model.Offence;

/** Says that a name of a request is none of those that it could be, and which it may have meant. */
public final class BadNames {
  private BadNames() {}

  /**
   * A parameter that nobody takes.
   *
   * @param asked what has no such parameter: the name of a query, or {@code /changes}
   * @param known those that it has
   */
  public static HemographException unknownParameter(String asked, String name, List<String> known) {
    List<String> nearest = Nearest.names(name, known);
    String shown = Shortened.forDisplay(name);
    String has =
        known.isEmpty() ? "it has no parameters" : "its parameters are " + String.join(", ", known);
    return new HemographException(
        Fault.UNKNOWN_PARAMETER,
        asked + " has no parameter \"" + shown + "\"; " + has + Nearest.question(nearest),
        new Offence(
            shown,
            "",
            known.isEmpty() ? "no parameter" : "one of " + String.join(", ", known),
            nearest.isEmpty() ? known : nearest,
            ""));
  }

  /**
   * A value that is none of the names that a parameter takes.
   *
   * @param known not empty; the first is a good example
   */
  public static HemographException notOneOf(
      Fault fault, String parameter, String value, List<String> known) {
    List<String> nearest = Nearest.names(value, known);
    String shown = Shortened.forDisplay(value);
    String expected = "one of " + String.join(", ", known);
    return new HemographException(
        fault,
        "Parameter \""
            + parameter
            + "\": \""
            + shown
            + "\" is not "
            + expected
            + Nearest.question(nearest),
        new Offence(parameter, shown, expected, nearest, known.get(0)));
  }
}
