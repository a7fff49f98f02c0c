package org.hemograph.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Accept header (RFC 9110, section 12.5.1): which of the forms we have a client likes best. An
 * element that is malformed is passed over, as the rest still says what the client wants.
 */
public final class Accept {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern RANGE =
      Pattern.compile("\\s*(" + TOKEN + ")/(" + TOKEN + ")\\s*(?:;(.*))?", Pattern.DOTALL);
  private static final Pattern WEIGHT = Pattern.compile("(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");
  private static final int LONGEST = 8_192;

  private final List<Range> ranges;

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** A media range with its weight; a parameter other than the charset asks for what we lack. */
  private record Range(String type, String subtype, boolean particular, double weight) {
    /** How precisely it names a media type: 0 not at all, 1 {@code *}/{@code *} … 3 both parts. */
    int precision(String mediaType) {
      int slash = mediaType.indexOf('/');
      if (particular) {
        return 0;
      }
      if (type.equals("*") && subtype.equals("*")) {
        return 1;
      }
      if (!type.equals(mediaType.substring(0, slash))) {
        return 0;
      }
      if (subtype.equals("*")) {
        return 2;
      }
      return subtype.equals(mediaType.substring(slash + 1)) ? 3 : 0;
    }
  }

  /** Reads the header's value; several headers are joined by commas first. Absent is empty. */
  public static Accept parse(String header) {
    List<Range> ranges = new ArrayList<>();
    String cut = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
    for (String element : elements(cut, ',')) {
      Matcher range = RANGE.matcher(element);
      if (range.matches()) {
        read(range).ifPresent(ranges::add);
      }
    }
    return new Accept(ranges);
  }

  private static Optional<Range> read(Matcher range) {
    String type = range.group(1).toLowerCase(Locale.ROOT);
    String subtype = range.group(2).toLowerCase(Locale.ROOT);
    double weight = 1;
    boolean particular = false;
    if (range.group(3) != null) {
      for (String parameter : elements(range.group(3), ';')) {
        int equals = parameter.indexOf('=');
        String name =
            (equals < 0 ? parameter : parameter.substring(0, equals))
                .strip()
                .toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : parameter.substring(equals + 1).strip();
        if (name.equals("q")) {
          if (!WEIGHT.matcher(value).matches()) {
            return Optional.empty();
          }
          weight = Double.parseDouble(value);
          break; // what follows the weight is no parameter of the media type
        }
        particular |= !name.isEmpty() && !name.equals("charset") && !name.equals("header");
      }
    }
    if (type.equals("*") && !subtype.equals("*")) {
      return Optional.empty();
    }
    return Optional.of(new Range(type, subtype, particular, weight));
  }

  /** Splits outside of quoted strings. */
  private static List<String> elements(String text, char separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\' && i + 1 < text.length()) {
        part.append(c).append(text.charAt(++i));
      } else if (c == separator && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        quoted ^= c == '"';
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /**
   * The form that the client likes best; of equals the one we offer first. Empty when it likes
   * none. A header that says nothing takes the first.
   */
  public Optional<Format> best(List<Format> offered) {
    return best(offered, Format::mediaType);
  }

  /**
   * The same for forms of any sort.
   *
   * @param mediaType of a form, without parameters
   */
  public <T> Optional<T> best(List<T> offered, Function<T, String> mediaType) {
    if (ranges.isEmpty()) {
      return offered.stream().findFirst();
    }
    Optional<T> best = Optional.empty();
    double most = 0;
    for (T form : offered) {
      double weight = weight(mediaType.apply(form));
      if (weight > most) {
        best = Optional.of(form);
        most = weight;
      }
    }
    return best;
  }

  /** How much the client likes a media type: the weight of the most precise range for it. */
  private double weight(String mediaType) {
    int precise = 0;
    double weight = 0;
    for (Range range : ranges) {
      int precision = range.precision(mediaType);
      if (precision > precise) {
        precise = precision;
        weight = range.weight();
      } else if (precision == precise && precision > 0) {
        weight = Math.max(weight, range.weight());
      }
    }
    return weight;
  }
}
