package org.hemograph.read.rdf;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;

/** Hands on what a parser noticed and got over. Rio may say the same of one line twice. */
final class Warnings implements ParseErrorListener {
  private final BiFunction<Long, Long, Place> places;
  private final Consumer<Problem> problems;
  private final Set<String> ofThisLine = new HashSet<>();
  private long line = -1;

  /**
   * @param places makes a place of line and column, which are below 1 where they are not known
   */
  Warnings(BiFunction<Long, Long, Place> places, Consumer<Problem> problems) {
    this.places = places;
    this.problems = problems;
  }

  @Override
  public void warning(String message, long lineNo, long columnNo) {
    error(message, lineNo, columnNo);
  }

  @Override
  public void error(String message, long lineNo, long columnNo) {
    if (line != lineNo) {
      ofThisLine.clear();
      line = lineNo;
    }
    if (ofThisLine.add(message)) {
      Place place = places.apply(lineNo, columnNo);
      problems.accept(new Problem(Severity.WARNING, "", place, message + ". Kept as it is."));
    }
  }

  @Override
  public void fatalError(String message, long lineNo, long columnNo) {
    // It comes as an exception too.
  }
}
