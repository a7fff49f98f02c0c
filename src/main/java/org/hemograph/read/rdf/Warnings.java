package org.hemograph.read.rdf;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;

/** Hands on what a parser noticed and got over. Rio may say the same of one line twice. */
final class Warnings implements ParseErrorListener {
  private final String file;
  private final Consumer<Problem> problems;
  private final Set<String> ofThisLine = new HashSet<>();
  private long line = -1;

  Warnings(String file, Consumer<Problem> problems) {
    this.file = file;
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
      Place place = new Place(file, 0, lineNo > 0 ? "line " + lineNo : "");
      problems.accept(new Problem(Severity.WARNING, "", place, message + ". Kept as it is."));
    }
  }

  @Override
  public void fatalError(String message, long lineNo, long columnNo) {
    // It comes as an exception too.
  }
}
