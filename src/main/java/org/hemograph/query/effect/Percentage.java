package org.hemograph.query.effect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A percentage as printed: how many decimals it has tells how it was rounded.
 *
 * @param value in percent
 */
public record Percentage(BigDecimal value) {
  /** {@code 62.0%}, and nothing before or behind it: "about 62%" tells no count. */
  private static final Pattern PRINTED =
      Pattern.compile("\\s*([0-9]{1,3}(?:\\.[0-9]{1,10})?)\\s*%\\s*");

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Reads a printed value; empty when it is no percentage, or one that cannot be a share. */
  public static Optional<Percentage> printed(String text) {
    Matcher matcher = PRINTED.matcher(text);
    return matcher.matches() && new BigDecimal(matcher.group(1)).compareTo(HUNDRED) <= 0
        ? Optional.of(new Percentage(new BigDecimal(matcher.group(1))))
        : Optional.empty();
  }

  /** The one whole number of so many that rounds to this percentage; empty when none or several. */
  public OptionalLong onlyCount(long total) {
    if (total < 1) {
      return OptionalLong.empty();
    }
    BigDecimal all = BigDecimal.valueOf(total);
    BigInteger first =
        low().multiply(all).divide(HUNDRED).setScale(0, RoundingMode.CEILING).toBigInteger();
    BigInteger last =
        high().multiply(all).divide(HUNDRED).setScale(0, RoundingMode.FLOOR).toBigInteger();
    return first.equals(last) && first.signum() >= 0 && last.longValue() <= total
        ? OptionalLong.of(first.longValue())
        : OptionalLong.empty();
  }

  /** Whether so many of so many is this, rounded either way. */
  public boolean fits(long events, long total) {
    BigDecimal share =
        BigDecimal.valueOf(events)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(total), 12, RoundingMode.HALF_EVEN);
    return share.compareTo(low()) >= 0 && share.compareTo(high()) <= 0;
  }

  /** Half a unit of the last decimal, both ends included: who rounds 0.5 down is not excluded. */
  private BigDecimal half() {
    return new BigDecimal(BigInteger.valueOf(5), value.scale() + 1);
  }

  private BigDecimal low() {
    return value.subtract(half());
  }

  private BigDecimal high() {
    return value.add(half());
  }

  /** As it was printed, without the sign. */
  @Override
  public String toString() {
    return value.toPlainString();
  }
}
