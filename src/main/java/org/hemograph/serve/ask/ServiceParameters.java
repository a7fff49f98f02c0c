package org.hemograph.serve.ask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Shortened;
import org.hemograph.query.Window;
import org.hemograph.serve.http.Parameters;

/**
 * What a request says to the service and not to its query: {@code format limit offset count
 * timeout}. Each may stand once; one without a value is not there.
 *
 * @param given by name, as they came
 */
record ServiceParameters(Map<String, List<String>> given) {
  /** No parameter of a query has one of these names. */
  static final List<String> NAMES = List.of("format", "limit", "offset", "count", "timeout");

  /** More rows than this come as a download without a limit. */
  static final long MOST_ROWS = 1_000_000;

  /** No answer is as long. */
  static final long FARTHEST = 1_000_000_000_000L;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,13}");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");

  /** The form asked for by name, if one was. */
  Optional<String> format() {
    return one("format");
  }

  /**
   * Which rows are wanted.
   *
   * @throws HemographException (BAD_VALUE, BAD_REQUEST, UNKNOWN_PARAMETER where the query has no
   *     rows)
   */
  Window window(CuratedQuery query) {
    Window window =
        new Window(
            one("limit").map(v -> OptionalLong.of(rows(v))).orElse(OptionalLong.empty()),
            one("offset").map(ServiceParameters::place).orElse(0L),
            one("count").map(ServiceParameters::yes).orElse(false));
    if (query.kind() != CuratedQuery.Kind.ROWS) {
      for (String name : List.of("limit", "offset", "count")) {
        if (one(name).isPresent()) {
          throw noRows(query, name);
        }
      }
    }
    return window;
  }

  /**
   * A shorter time than the service's own.
   *
   * @throws HemographException (BAD_VALUE, BAD_REQUEST)
   */
  Optional<Duration> timeout() {
    return one("timeout").map(ServiceParameters::seconds);
  }

  private Optional<String> one(String name) {
    return new Parameters(given).one(name).map(String::strip);
  }

  private static long rows(String value) {
    return number("limit", value, 1, MOST_ROWS, "100");
  }

  private static long place(String value) {
    return number("offset", value, 0, FARTHEST, "200");
  }

  private static long number(String name, String value, long least, long most, String example) {
    if (NUMBER.matcher(value).matches()) {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw bad(name, value, "a whole number from " + least + " to " + most, example);
  }

  private static boolean yes(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw bad("count", value, "true or false", "true");
    };
  }

  private static Duration seconds(String value) {
    if (SECONDS.matcher(value).matches()) {
      BigDecimal milliseconds =
          new BigDecimal(value).movePointRight(3).setScale(0, RoundingMode.CEILING);
      if (milliseconds.signum() > 0) {
        return Duration.ofMillis(milliseconds.longValueExact());
      }
    }
    throw bad("timeout", value, "a number of seconds above 0", "2.5");
  }

  private static HemographException bad(
      String name, String value, String expected, String example) {
    String shown = Shortened.forDisplay(value);
    return new HemographException(
        Fault.BAD_VALUE,
        "\"" + shown + "\" is no value for \"" + name + "\": expected " + expected,
        new Offence(name, shown, expected, List.of(), example));
  }

  private static HemographException noRows(CuratedQuery query, String name) {
    String gives = query.kind() == CuratedQuery.Kind.TRUTH ? "true or false" : "statements";
    return new HemographException(
        Fault.UNKNOWN_PARAMETER,
        "\""
            + name
            + "\" is for queries that answer with rows; "
            + query.name()
            + " answers with "
            + gives,
        new Offence(name, "", "", List.of(), ""));
  }
}
