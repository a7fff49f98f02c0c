package org.hemograph.read.bibliography;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.read.json.CleanText;

/** What is wrong with one record, gathered while it is mapped. For one thread at a time. */
public final class RecordNotes {
  private static final int SHOWN = 60;

  private final Place place;
  private final String key;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param place where the record begins
   * @param key what problems call it
   */
  public RecordNotes(Place place, String key) {
    this.place = place;
    this.key = key;
  }

  /** A value was left out, or looks odd. */
  public void warn(String path, String message) {
    problems.add(problem(Severity.WARNING, path, message));
  }

  /** The record cannot be taken. */
  public void refuse(String path, String message) {
    problems.add(problem(Severity.ERROR, path, message));
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private Problem problem(Severity severity, String path, String message) {
    String detail = path.isEmpty() ? place.detail() : place.detail() + ", " + path;
    return new Problem(severity, key, new Place(place.file(), place.line(), detail), message);
  }

  /**
   * The text as it can be stored: in Unicode NFC, without control characters, every stretch of
   * white space one blank; empty when it is damaged.
   */
  public String text(String path, String raw) {
    String clean = CleanText.of(raw, message -> warn(path, message));
    return Normalizer.normalize(clean, Normalizer.Form.NFC)
        .replaceAll("[\\s\\u00A0]+", " ")
        .strip();
  }

  /** A value as a message shows it. */
  public static String shown(String value) {
    return "\"" + (value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value) + "\"";
  }
}
