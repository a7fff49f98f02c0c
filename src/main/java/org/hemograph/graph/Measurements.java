package org.hemograph.graph;

import java.math.BigDecimal;
import org.hemograph.model.Interval;
import org.hemograph.model.Measurement;
import org.hemograph.model.Reported;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** The value of a result or comparison. */
final class Measurements {
  private Measurements() {}

  static Subject write(Subject subject, ThingRef result, Measurement measured) {
    subject
        .code(HG.statistic, measured.statistic())
        .string(HG.statisticText, measured.statisticText())
        .code(HG.valueStatus, measured.status())
        .decimal(HG.value, measured.value())
        .decimal(HG.lowerValue, measured.low())
        .decimal(HG.upperValue, measured.high())
        .string(HG.valueText, measured.valueText())
        .code(HG.modifier, measured.modifier())
        .string(HG.ucumCode, measured.unit())
        .iri(HG.unit, Quantities.qudt(measured.unit()))
        .string(HG.unitText, measured.unitText())
        .integer(HG.numerator, measured.numerator())
        .integer(HG.denominator, measured.denominator())
        .quantity(HG.atTime, measured.timing().at())
        .text(HG.atEvent, measured.timing().event())
        .text(HG.timeFrameText, measured.timing().text())
        .text(HG.analysisPopulation, measured.analysisPopulation())
        .code(HG.trend, measured.trend());
    reported(subject, measured.reported());
    if (measured.namedInArticle()) {
      subject.link(HG.namedIn, Iris.FOUNDING_ARTICLE);
    }
    measured.interval().ifPresent(interval -> interval(subject, result, interval));
    return subject;
  }

  private static void reported(Subject subject, Reported around) {
    subject
        .text(HG.category, around.category())
        .string(HG.countedUnit, around.countedUnit())
        .text(HG.naReason, around.naReason())
        .text(External.dctermsDescription, around.description());
  }

  private static void interval(Subject subject, ThingRef result, Interval interval) {
    var ref = result.part("interval");
    subject.link(HG.interval, ref);
    subject
        .statements()
        .part(ref, HG.Interval, label(interval))
        .code(HG.intervalKind, interval.kind())
        .decimal(HG.confidencePercent, interval.percent())
        .decimal(HG.lowerValue, interval.low())
        .decimal(HG.upperValue, interval.high())
        .decimal(HG.value, interval.value())
        .integer(HG.sides, interval.sides())
        .code(HG.lowerStatus, interval.lowerStatus())
        .code(HG.upperStatus, interval.upperStatus());
  }

  private static String label(Interval interval) {
    var kind =
        switch (interval.kind().name()) {
          case "confidence" ->
              interval.percent().map(p -> p.toPlainString() + "% ").orElse("")
                  + "confidence interval";
          case "iqr" -> "interquartile range";
          case "sd" -> "standard deviation";
          case "se" -> "standard error";
          default -> interval.kind().name();
        };
    var limits =
        interval.low().map(BigDecimal::toPlainString).orElse("")
            + (interval.low().isPresent() && interval.high().isPresent() ? " to " : "")
            + interval.high().map(BigDecimal::toPlainString).orElse("");
    return (kind + " " + limits + interval.value().map(BigDecimal::toPlainString).orElse(""))
        .strip();
  }
}
