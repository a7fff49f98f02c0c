package org.hemograph.read.ctgov;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.hemograph.model.Place;
import org.hemograph.read.json.BrokenJson;
import org.hemograph.read.json.JsonTree;

/** Says of malformed JSON what a librarian can do about it. */
final class Malformed {
  private Malformed() {}

  /** Where it is wrong. */
  static Place place(JsonProcessingException e, JsonParser parser, JsonTree tree, int records) {
    String within = records == 0 ? "before the first record" : "in or after record " + records;
    return tree.place(at(e, parser), within);
  }

  /** What is wrong, and what to do. */
  static String message(JsonProcessingException e, int records) {
    if (e instanceof JsonEOFException) {
      String ends = records == 0 ? "before its first record" : "within record " + records;
      return "The file ends " + ends + ": a part of it is missing. Download it again.";
    }
    return BrokenJson.reason(e) + " " + remedy(e);
  }

  private static String remedy(JsonProcessingException e) {
    return e instanceof StreamConstraintsException
        ? "No record of the registry is built like this; nothing of the file is taken."
        : "Download the file again, in JSON and UTF-8.";
  }

  static JsonLocation at(JsonProcessingException e, JsonParser parser) {
    JsonLocation told = e.getLocation();
    return told == null || told.getLineNr() < 1 ? parser.currentLocation() : told;
  }
}
