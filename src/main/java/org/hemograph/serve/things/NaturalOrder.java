package org.hemograph.serve.things;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts by their letters, and runs of digits in them by their size: 3 mg before 15 mg. */
final class NaturalOrder implements Comparator<String> {
  static final NaturalOrder INSTANCE = new NaturalOrder();

  private static final Pattern RUN = Pattern.compile("[0-9]+|[^0-9]+");

  private NaturalOrder() {}

  @Override
  public int compare(String a, String b) {
    Matcher left = RUN.matcher(a);
    Matcher right = RUN.matcher(b);
    while (true) {
      boolean more = left.find();
      boolean others = right.find();
      if (!more || !others) {
        return Boolean.compare(more, others);
      }
      int order = runs(left.group(), right.group());
      if (order != 0) {
        return order;
      }
    }
  }

  private static int runs(String a, String b) {
    if (isNumber(a) && isNumber(b)) {
      String left = a.replaceFirst("^0+(?=.)", "");
      String right = b.replaceFirst("^0+(?=.)", "");
      int bySize = Integer.compare(left.length(), right.length());
      return bySize != 0 ? bySize : left.compareTo(right);
    }
    return a.compareTo(b);
  }

  private static boolean isNumber(String run) {
    return run.charAt(0) >= '0' && run.charAt(0) <= '9';
  }
}
