package org.hemograph.read.ctgov;

import java.util.Set;
import org.hemograph.model.Digest;
import org.hemograph.model.Keys;

/**
 * Keys of the parts of a study. The tables name parts of the same study by words of theirs: a part
 * that a record names begins with {@code ctgov-}, which no key of a table does. So what the tables
 * and the record each say of a date, a dose or an endpoint stays on a node of its own. An arm that
 * is known by its regimen is the same arm in both.
 */
final class PartKeys {
  private static final String OWN = "ctgov-";
  private static final int LONGEST = 60;

  private PartKeys() {}

  /** A name that the record gives to a part: {@code ctgov-OG000}. */
  static String own(String key) {
    return OWN + key;
  }

  /**
   * The slug of a name, cut to 60 characters; with eight hex digits of a SHA-256 when it was
   * longer, or when something else has it; marked as the record's own.
   *
   * @param said all that tells it from others of its name
   * @param taken the keys given away; the new one is added
   */
  static String free(String name, String said, Set<String> taken) {
    return free(name, said, false, taken);
  }

  /**
   * The same.
   *
   * @param shared whether several are to have the name: then each has the digits, whichever is
   *     first
   */
  static String free(String name, String said, boolean shared, Set<String> taken) {
    String slug = Keys.slug(name);
    String key = slug.length() > LONGEST ? cut(slug) + "-" + hex(name) : slug;
    if (shared || key.isEmpty() || taken.contains(own(key))) {
      String start = cut(slug);
      key = (start.isEmpty() ? "" : start + "-") + hex(said);
    }
    for (int n = 2; !taken.add(own(key)); n++) {
      String start = cut(slug);
      key = (start.isEmpty() ? "" : start + "-") + hex(said + "|" + n);
    }
    return own(key);
  }

  /** Never within a percent-encoded byte, nor a character of several. */
  private static String cut(String slug) {
    if (slug.length() <= LONGEST) {
      return slug;
    }
    int hyphen = slug.lastIndexOf('-', LONGEST);
    int percent = slug.indexOf('%');
    if (percent >= 0 && percent < LONGEST) {
      return hyphen > 0 ? slug.substring(0, hyphen) : "";
    }
    String start = slug.substring(0, LONGEST);
    return start.endsWith("-") ? start.substring(0, LONGEST - 1) : start;
  }

  private static String hex(String said) {
    return new Digest().add(said).hex().substring(0, 8);
  }
}
