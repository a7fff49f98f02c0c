package org.hemograph.read.ctgov;

import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.read.json.JsonValue;

/**
 * What all values of one measure share.
 *
 * @param title its name
 * @param statisticText the kind of number as printed
 * @param dispersion what stands beside the numbers; empty for none
 * @param countedUnits what is counted, when the source names it
 * @param timeFrame when it was assessed
 * @param description what else is said of each value
 */
record Measure(
    String title,
    Optional<Code> statistic,
    String statisticText,
    Optional<Dispersion> dispersion,
    PrintedUnit unit,
    String countedUnits,
    String timeFrame,
    String population,
    String description) {
  private static final Code NOT_STATED = new Code("statistic", "not-stated");
  private static final Code PERCENTAGE = new Code("statistic", "percentage");

  /**
   * @param analysed what the outcome or the whole module counts
   */
  static Measure of(
      JsonValue measure, String population, String analysed, String description, Reporting to) {
    JsonValue dispersionType = measure.get("dispersionType");
    Optional<Dispersion> dispersion = Dispersion.of(dispersionType.text());
    if (dispersion.isEmpty() && !none(dispersionType.text())) {
      to.warn(dispersionType, "Unknown: \"" + dispersionType.text() + "\". Limits are left out.");
    }
    String printed = measure.get("paramType").text();
    PrintedUnit unit = PrintedUnit.of(measure.get("unitOfMeasure").text());
    String selected = measure.get("denomUnitsSelected").text();
    return new Measure(
        measure.get("title").text(),
        statistic(printed, unit),
        printed,
        dispersion,
        unit,
        selected.isEmpty() ? analysed : selected,
        measure.get("timeFrame").text(),
        population,
        description);
  }

  private static boolean none(String dispersion) {
    return dispersion.isEmpty()
        || dispersion.equals("NA")
        || dispersion.equalsIgnoreCase("Not Applicable");
  }

  /** A number of which the unit says that it is a share of people is a percentage. */
  private static Optional<Code> statistic(String printed, PrintedUnit unit) {
    Optional<Code> known = PrintedCodes.statistic(printed);
    return unit.shareOfPeople() && known.filter(s -> s.name().equals("number")).isPresent()
        ? Optional.of(PERCENTAGE)
        : Optional.of(known.orElse(NOT_STATED));
  }

  /** Whether it is of this statistic. */
  boolean is(String name) {
    return statistic.filter(s -> s.name().equals(name)).isPresent();
  }

  /** What its denominators count: a count of participants is a part of participants. */
  String denominatorUnits() {
    return is("count") ? "Participants" : countedUnits;
  }
}
