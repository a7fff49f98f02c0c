package org.hemograph.read.json;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;

/**
 * What belongs to one record as a whole: where it begins, what it was made of, and what is wrong
 * with its values. For one thread at a time.
 */
public final class JsonRecord {
  private final Place place;

  /** A value may be read twice; what is wrong with it is told once. */
  private final Set<Problem> problems = new LinkedHashSet<>();

  private String key = "";
  private String digest = "";

  JsonRecord(Place place) {
    this.place = place;
  }

  /** Where the record begins: file, line, column, byte. */
  public Place place() {
    return place;
  }

  /** {@code sha256:…} over its names and values, in order, whatever the white space between. */
  public String digest() {
    return digest;
  }

  void digest(String labelled) {
    digest = labelled;
  }

  /** The key that problems name it by, once it is known. */
  public void key(String known) {
    key = known;
  }

  /** A value was left out, or looks odd. */
  public void warn(String pointer, String message) {
    problems.add(problem(Severity.WARNING, pointer, message));
  }

  /** The record cannot be taken. */
  public void refuse(String pointer, String message) {
    problems.add(problem(Severity.ERROR, pointer, message));
  }

  /** Whether it can be taken at all. */
  public boolean refused() {
    return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /** What was found so far, each under the record's key. */
  public List<Problem> problems() {
    return problems.stream()
        .map(p -> new Problem(p.severity(), key, p.place(), p.message()))
        .toList();
  }

  private Problem problem(Severity severity, String pointer, String message) {
    String detail = pointer.isEmpty() ? place.detail() : place.detail() + ", " + pointer;
    return new Problem(severity, key, new Place(place.file(), place.line(), detail), message);
  }
}
