package org.hemograph.read.ctgov;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.hemograph.read.json.JsonTree;

/** Says of malformed JSON what a librarian can do about it. */
final class Malformed {
  private static final int LONGEST = 160;

  private Malformed() {}

  /** What is wrong, where, and what to do. */
  static String message(JsonProcessingException e, JsonParser parser, JsonTree tree, int records) {
    String within = records == 0 ? "before the first record" : "in or after record " + records;
    String at = tree.place(at(e, parser), "").detail();
    if (e instanceof JsonEOFException) {
      String ends = records == 0 ? "before the first record does" : "within record " + records;
      return "The file ends " + ends + " (" + at + "): a part of it is missing. Download it again.";
    }
    return reason(e) + " It stands " + within + " (" + at + "). " + remedy(e);
  }

  private static String remedy(JsonProcessingException e) {
    return e instanceof StreamConstraintsException
        ? "No record of the registry is built like this; nothing of the file is taken."
        : "Download the file again, in JSON and UTF-8.";
  }

  /** What is wrong, without the place. */
  static String reason(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "It ends too early.";
    }
    String told = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return told.contains("nesting")
          ? "Its values nest more than 100 deep."
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

  static JsonLocation at(JsonProcessingException e, JsonParser parser) {
    JsonLocation told = e.getLocation();
    return told == null || told.getLineNr() < 1 ? parser.currentLocation() : told;
  }
}
