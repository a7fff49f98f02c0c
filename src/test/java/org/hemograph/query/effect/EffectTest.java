package org.hemograph.query.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Effects held against numbers worked out with R 4.2 (log, sqrt, qnorm). */
final class EffectTest {
  private static final double EXACT = 5e-9;

  @ParameterizedTest
  @CsvSource({
    "80, 1.2815515655",
    "90, 1.6448536270",
    "95, 1.9599639845",
    "97.51, 2.2429506", // an odd level as registries have them
    "99, 2.5758293035",
    "99.9, 3.2905267315"
  })
  void anIntervalReachesAsFarAsItsLevelSays(BigDecimal level, double quantile) {
    assertEquals(quantile, NormalQuantile.ofLevel(level), 5e-6);
  }

  @ParameterizedTest
  @CsvSource({
    "HR, 0.55, 0.32, 0.92, 95, -0.5978370008, 0.2694061428",
    "OR, 8.2, 3.59, 18.73, 99, 2.1041341543, 0.3206684371",
    "OR, 25.97, 9.83, 68.63, 95, 3.2569420257, 0.4957465642"
  })
  void aRatioIsPooledAsItsLogarithm(
      Measure measure,
      BigDecimal estimate,
      BigDecimal low,
      BigDecimal high,
      BigDecimal level,
      double yi,
      double sei) {
    Effect effect = printed(measure, estimate, low, high, level).effect();
    assertEquals(yi, effect.yi().getAsDouble(), EXACT);
    assertEquals(sei, effect.sei().getAsDouble(), EXACT);
    assertTrue(effect.derivation().contains("ln " + estimate), effect.derivation());
  }

  @Test
  void theDerivationNamesThePrintedNumbers() {
    assertEquals(
        "yi = ln 0.55; sei = (ln 0.92 - ln 0.32) / (2 × 1.959964)",
        ratio("0.55", "0.32", "0.92").effect().derivation());
    assertEquals(
        "yi = 38/100; sei = (52.8/100 - 23.4/100) / (2 × 1.959964)",
        difference("38", "23.4", "52.8", true).effect().derivation());
  }

  @Test
  void aDifferenceInPercentagePointsBecomesOneOfProportions() {
    Effect points = difference("38.0", "23.4", "52.8", true).effect();
    assertEquals(0.38, points.yi().getAsDouble(), EXACT);
    assertEquals(0.0750013782, points.sei().getAsDouble(), EXACT);
    assertEquals(
        0.22, difference("0.22", "0.07", "0.36", false).effect().yi().getAsDouble(), EXACT);
  }

  @Test
  void anEstimateOutsideOfItsIntervalHasNoStandardError() {
    PrintedEstimate wrong = ratio("1.2", "0.32", "0.92");
    assertEquals(List.of("the interval does not contain the estimate"), wrong.warnings());
    assertTrue(wrong.effect().yi().isPresent());
    assertEquals(OptionalDouble.empty(), wrong.effect().sei());
    assertTrue(wrong.effect().derivation().endsWith("the interval does not contain the estimate"));
  }

  @Test
  void anIntervalThatIsNotCentredOnTheLogScaleIsTold() {
    // 0.21 is what another page prints for the hazard ratio 0.41 (0.21 to 0.80).
    assertEquals(1, ratio("0.25", "0.21", "0.80").warnings().size());
    assertTrue(ratio("0.25", "0.21", "0.80").warnings().get(0).contains("log scale"));
    assertEquals(List.of(), ratio("0.41", "0.21", "0.80").warnings());
    // Rounding alone moves the middle of 0.5 (0.3 to 0.9) by more than a tenth.
    assertEquals(List.of(), ratio("0.5", "0.3", "0.9").warnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0.5"})
  void aRatioThatIsNotPositiveHasNoLogarithm(String estimate) {
    Effect effect = ratio(estimate, "0.3", "0.9").effect();
    assertTrue(effect.yi().isEmpty() && effect.sei().isEmpty());
  }

  @Test
  void aLowerLimitOfZeroALevelNotStatedAndLimitsInDisorderGiveNoStandardError() {
    assertTrue(ratio("0.5", "0", "0.9").effect().sei().isEmpty());
    assertTrue(ratio("0.5", "0.9", "0.3").effect().sei().isEmpty());
    PrintedEstimate level =
        new PrintedEstimate(
            Measure.HR,
            n("0.5"),
            some("0.3"),
            some("0.9"),
            Optional.empty(),
            Optional.empty(),
            false);
    assertTrue(level.effect().sei().isEmpty());
    assertTrue(level.effect().derivation().contains("level of the interval is not stated"));
  }

  @Test
  void aPrintedStandardErrorIsTakenForADifferenceAndNotForARatio() {
    assertEquals(OptionalDouble.of(1.6), error(Measure.MD).effect().sei());
    assertEquals(OptionalDouble.empty(), error(Measure.HR).effect().sei());
  }

  @Test
  void twoGroupsOfEvents() {
    TwoProportions counts = new TwoProportions(85, 133, 22, 69);
    assertEffect(1.3305553939, 0.3151653224, counts.as(Measure.OR));
    assertEffect(0.6953661795, 0.1876371518, counts.as(Measure.RR));
    assertEffect(0.3202571647, 0.0698697270, counts.as(Measure.RD));
    assertEffect(0.5714502456, 0.1805492709, new OneProportion(85, 133).logit());
  }

  @ParameterizedTest
  @CsvSource({"31, 133, 0, 69", "0, 10, 3, 10", "10, 10, 3, 10", "3, 10, 10, 10"})
  void aZeroCellIsLeftToTheAnalyst(long a, long n1, long c, long n2) {
    for (Measure measure : List.of(Measure.OR, Measure.RR, Measure.RD)) {
      Effect effect = new TwoProportions(a, n1, c, n2).as(measure);
      assertTrue(effect.yi().isEmpty(), measure + effect.derivation());
      assertTrue(effect.derivation().contains("no continuity correction"), effect.derivation());
    }
  }

  @Test
  void moreEventsThanPeopleAreRefused() {
    assertTrue(new TwoProportions(11, 10, 3, 10).as(Measure.OR).yi().isEmpty());
    assertTrue(new TwoProportions(1, 0, 3, 10).as(Measure.OR).yi().isEmpty());
    assertTrue(new OneProportion(-1, 10).logit().yi().isEmpty());
  }

  @Test
  void twoMeans() {
    assertEffect(
        4.6, 0.9486832981, new TwoMeans(n("6.1"), n("6"), 80, n("1.5"), n("4.5"), 45).difference());
  }

  @ParameterizedTest
  @CsvSource({
    "62.0%, 50, 31",
    "48.4%, 126, 61",
    "0%, 62, 0",
    "100%, 9, 9",
    "37%, 71, 26",
    "58%, 1000, ", // 575 to 585 all round to it
    "61%, 9, ", // none of nine does
    "12.5%, 40, 5"
  })
  void aPercentageGivesACountOnlyWhereThereIsNoOther(String printed, long total, Long count) {
    assertEquals(
        count == null ? OptionalLong.empty() : OptionalLong.of(count),
        Percentage.printed(printed).orElseThrow().onlyCount(total));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "about 62%", "62", "62% (31/50)", "101%", "-5%", "<5%", "60-65%"})
  void whatIsNoPlainPercentageGivesNone(String printed) {
    assertTrue(Percentage.printed(printed).isEmpty());
  }

  @Test
  void aStandardErrorOfNothingCannotBe() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Effect(OptionalDouble.empty(), OptionalDouble.of(1), ""));
  }

  private static void assertEffect(double yi, double sei, Effect effect) {
    assertEquals(yi, effect.yi().getAsDouble(), EXACT, effect.derivation());
    assertEquals(sei, effect.sei().getAsDouble(), EXACT, effect.derivation());
  }

  private static PrintedEstimate ratio(String estimate, String low, String high) {
    return printed(Measure.HR, n(estimate), n(low), n(high), n("95"));
  }

  private static PrintedEstimate difference(
      String estimate, String low, String high, boolean percent) {
    return new PrintedEstimate(
        Measure.RD, n(estimate), some(low), some(high), some("95"), Optional.empty(), percent);
  }

  private static PrintedEstimate error(Measure measure) {
    return new PrintedEstimate(
        measure,
        n("4.9"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        some("1.6"),
        false);
  }

  private static PrintedEstimate printed(
      Measure measure, BigDecimal estimate, BigDecimal low, BigDecimal high, BigDecimal level) {
    return new PrintedEstimate(
        measure,
        estimate,
        Optional.of(low),
        Optional.of(high),
        Optional.of(level),
        Optional.empty(),
        false);
  }

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  private static Optional<BigDecimal> some(String number) {
    return Optional.of(n(number));
  }
}
