package org.hemograph.serve.cache;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/** How much memory kept answers may take. */
public final class CacheSize {
  /** The environment variable that sets it. */
  public static final String SETTING = "HEMOGRAPH_CACHE";

  private static final long DEFAULT = 64L << 20;
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,12})\\s*([KMG]?)B?");

  private CacheSize() {}

  /**
   * The size that {@value #SETTING} says, in bytes; 0 turns the cache off.
   *
   * @throws HemographException (BAD_CONFIGURATION) if that is no size
   */
  public static long set() {
    return Optional.ofNullable(System.getenv(SETTING)).map(CacheSize::parse).orElse(DEFAULT);
  }

  /** Reads {@code 0}, {@code 65536}, {@code 64M}, {@code 1G}: binary multiples. */
  static long parse(String text) {
    Matcher size = SIZE.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!size.matches()) {
      throw new HemographException(
          Fault.BAD_CONFIGURATION,
          SETTING
              + " is \""
              + (text.length() > 40 ? text.substring(0, 40) + "…" : text)
              + "\", which is no size. Say a number of bytes, or one with K, M or G, like 64M; 0"
              + " turns the cache off.");
    }
    int shift =
        switch (size.group(2)) {
          case "K" -> 10;
          case "M" -> 20;
          case "G" -> 30;
          default -> 0;
        };
    return Math.min(Long.parseLong(size.group(1)), Long.MAX_VALUE >> shift) << shift;
  }
}
