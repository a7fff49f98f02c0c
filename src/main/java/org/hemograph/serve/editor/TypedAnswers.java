package org.hemograph.serve.editor;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Question;
import org.hemograph.query.Window;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.HangUps;
import org.hemograph.serve.pages.Grid;
import org.hemograph.write.About;
import org.hemograph.write.AnswerWriter;
import org.hemograph.write.Format;

/** Runs typed queries: as a table for a page, or streamed in a format. */
record TypedAnswers(Questions questions, AnswerWriter writer) {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,3})?");

  /** The first rows of an answer. */
  Grid table(Exchange exchange, CuratedQuery query, int most) throws IOException {
    // One row more than is shown tells whether any follow.
    Window window =
        query.kind() == CuratedQuery.Kind.ROWS
            ? new Window(OptionalLong.of(most + 1L), 0, false)
            : Window.ALL;
    return questions
        .runner()
        .ask(
            new Question(query, Map.of(), window, time(exchange)),
            prepared ->
                HangUps.watching(
                    exchange,
                    prepared::cancel,
                    () ->
                        questions
                            .grids()
                            .of(questions.evidence(), query.summary(), prepared.answer(), most)));
  }

  /** The whole answer. */
  void send(Exchange exchange, CuratedQuery query, Format format) throws IOException {
    questions
        .runner()
        .ask(
            new Question(query, Map.of(), Window.ALL, time(exchange)),
            prepared ->
                HangUps.watching(
                    exchange,
                    prepared::cancel,
                    () -> {
                      About about =
                          new About(
                              prepared.bound(),
                              Map.of(),
                              prepared.version(),
                              prepared.extent(),
                              Optional.empty());
                      var answer = prepared.answer();
                      exchange.header(
                          "Content-Disposition",
                          "inline; filename=\"" + query.name() + "." + format.suffix() + "\"");
                      writer.write(
                          answer, about, format, exchange.begin(200, format.contentType()));
                      return true;
                    }));
  }

  private static Optional<Duration> time(Exchange exchange) throws IOException {
    Optional<String> given = exchange.parameters().one("timeout").map(String::strip);
    if (given.isPresent()
        && (!SECONDS.matcher(given.get()).matches() || new BigDecimal(given.get()).signum() == 0)) {
      throw new HemographException(
          Fault.BAD_VALUE, "timeout is a number of seconds greater than 0, like 2.5.");
    }
    return given.map(s -> Duration.ofMillis(new BigDecimal(s).movePointRight(3).longValue()));
  }
}
