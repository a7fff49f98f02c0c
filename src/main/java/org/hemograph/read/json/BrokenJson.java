package org.hemograph.read.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with malformed JSON, in words for the person who gave it. */
public final class BrokenJson {
  private static final Pattern DEEPEST =
      Pattern.compile("nesting depth .*maximum allowed \\((\\d+)");
  private static final int LONGEST = 160;

  private BrokenJson() {}

  /** What is wrong, without the place. */
  public static String reason(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "It ends too early.";
    }
    String told = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      Matcher deep = DEEPEST.matcher(told);
      return deep.find()
          ? "Its values nest more than " + deep.group(1) + " deep."
          : "A value is too long to be meant.";
    }
    if (told.contains("UTF-8")) {
      return "Its bytes are not all UTF-8.";
    }
    if (told.contains("NaN") || told.contains("INF") || told.contains("Infinity")) {
      return "It has NaN or infinity where JSON takes only numbers.";
    }
    int line = told.indexOf('\n');
    String first = line < 0 ? told : told.substring(0, line);
    return "It is not well-formed JSON: "
        + (first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first)
        + ".";
  }
}
