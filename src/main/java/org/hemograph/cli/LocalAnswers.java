package org.hemograph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import org.hemograph.query.Answer;
import org.hemograph.query.Binder;
import org.hemograph.query.Codes;
import org.hemograph.query.QueryRunner;
import org.hemograph.query.Queryable;
import org.hemograph.query.Question;
import org.hemograph.query.Things;
import org.hemograph.rdf.Namespaces;
import org.hemograph.write.About;
import org.hemograph.write.AnswerWriter;

/**
 * Curated queries that this process runs itself, wherever the evidence lies.
 *
 * @param where what is asked
 */
record LocalAnswers(Queryable where, Namespaces namespaces) {
  /** Nobody else waits for this process, so a query may take its time. */
  private static final Duration LONGEST_QUERY = Duration.ofMinutes(10);

  /** Writes the answer in the format that was asked for, and leaves the stream open. */
  void write(QueryRequest request, OutputStream out) throws IOException {
    QueryRunner runner =
        new QueryRunner(
            where, new Binder(new Things(namespaces), new Codes(namespaces)), LONGEST_QUERY);
    AnswerWriter writer = new AnswerWriter(namespaces, StandardOutput.columns());
    runner.ask(
        Question.of(request.query(), request.values()),
        prepared -> {
          Answer answer = prepared.answer();
          About about =
              new About(
                  prepared.bound(),
                  request.values(),
                  prepared.version(),
                  prepared.extent(),
                  Optional.empty());
          writer.write(answer, about, request.format(), out);
          return true;
        });
  }
}
