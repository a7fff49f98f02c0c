package org.hemograph.serve.ask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.query.Answer;
import org.hemograph.query.BoundQuery;
import org.hemograph.query.Extent;
import org.hemograph.query.Prepared;
import org.hemograph.query.Timings;
import org.hemograph.serve.http.Exchange;

/**
 * A question that tells, once its first row is there, where the time went: as Server-Timing header
 * (W3C Server Timing, section 3), in milliseconds.
 */
record ToldTimings(Prepared asked, Exchange exchange) implements Prepared {
  @Override
  public BoundQuery bound() {
    return asked.bound();
  }

  @Override
  public String origin() {
    return asked.origin();
  }

  @Override
  public Optional<String> version() {
    return asked.version();
  }

  @Override
  public Extent extent() {
    return asked.extent();
  }

  @Override
  public Answer answer() {
    Answer answer = asked.answer();
    exchange.headerOnce("Server-Timing", header(asked.timings()));
    return answer;
  }

  @Override
  public Timings timings() {
    return asked.timings();
  }

  @Override
  public void cancel() {
    asked.cancel();
  }

  /** {@code bind;dur=0.8, count;dur=12.3, query;dur=5}. */
  static String header(Timings timings) {
    List<String> metrics = new ArrayList<>();
    metrics.add(metric("bind", timings.bind()));
    timings.count().ifPresent(time -> metrics.add(metric("count", time)));
    timings.query().ifPresent(time -> metrics.add(metric("query", time)));
    return String.join(", ", metrics);
  }

  private static String metric(String name, Duration time) {
    BigDecimal milliseconds =
        BigDecimal.valueOf(time.toNanos(), 6).setScale(1, RoundingMode.HALF_UP);
    return name + ";dur=" + milliseconds.stripTrailingZeros().toPlainString();
  }
}
