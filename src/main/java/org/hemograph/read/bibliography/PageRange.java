package org.hemograph.read.bibliography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.Pages;

/** Page ranges, with the last page written out: {@code 123-8} ends on 128. */
public final class PageRange {
  private static final Pattern RANGE =
      Pattern.compile("([^\\s,;–-]+)\\s*[–-]{1,2}\\s*([^\\s,;–-]+).*");
  private static final Pattern SINGLE = Pattern.compile("([^\\s,;–-]+)(?:[,;].*)?");

  private PageRange() {}

  /** In a volume and issue; a range in no such form leaves both pages out. */
  public static Pages of(String volume, String issue, String range) {
    Matcher two = RANGE.matcher(range.strip());
    if (two.matches()) {
      return new Pages("", volume, issue, two.group(1), end(two.group(1), two.group(2)));
    }
    Matcher one = SINGLE.matcher(range.strip());
    String start = one.matches() ? one.group(1) : "";
    return new Pages("", volume, issue, start, "");
  }

  /** The last page in full. */
  static String end(String start, String end) {
    int kept = start.length() - end.length();
    boolean cut =
        kept > 0
            && end.chars().allMatch(Character::isDigit)
            && start.substring(kept).chars().allMatch(Character::isDigit);
    return cut ? start.substring(0, kept) + end : end;
  }
}
