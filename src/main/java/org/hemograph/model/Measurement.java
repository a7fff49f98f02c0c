package org.hemograph.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value as a source reports it: the number as parsed, the text as written, and what kind of value
 * it is. A value that is not estimable, not reached or only described has a status and no number.
 *
 * @param statisticText the statistic as printed
 * @param valueText the value as printed, with its unit
 * @param unit UCUM code; empty when it has none
 * @param unitText the unit as printed
 * @param namedInArticle whether the founding article states it
 * @param reported what a registry says around it
 */
public record Measurement(
    Optional<Code> statistic,
    String statisticText,
    Code status,
    Optional<BigDecimal> value,
    Optional<BigDecimal> low,
    Optional<BigDecimal> high,
    String valueText,
    Optional<Code> modifier,
    String unit,
    String unitText,
    Optional<Integer> numerator,
    Optional<Integer> denominator,
    Optional<Interval> interval,
    Timing timing,
    String analysisPopulation,
    Optional<Code> trend,
    boolean namedInArticle,
    Reported reported) {
  /** Of a source that says nothing around its values. */
  public Measurement(
      Optional<Code> statistic,
      String statisticText,
      Code status,
      Optional<BigDecimal> value,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      String valueText,
      Optional<Code> modifier,
      String unit,
      String unitText,
      Optional<Integer> numerator,
      Optional<Integer> denominator,
      Optional<Interval> interval,
      Timing timing,
      String analysisPopulation,
      Optional<Code> trend,
      boolean namedInArticle) {
    this(
        statistic,
        statisticText,
        status,
        value,
        low,
        high,
        valueText,
        modifier,
        unit,
        unitText,
        numerator,
        denominator,
        interval,
        timing,
        analysisPopulation,
        trend,
        namedInArticle,
        Reported.NOTHING);
  }
}
