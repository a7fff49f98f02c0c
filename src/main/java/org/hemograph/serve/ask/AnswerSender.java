package org.hemograph.serve.ask;

import java.io.IOException;
import org.hemograph.query.Answer;
import org.hemograph.query.Extent;
import org.hemograph.query.Prepared;
import org.hemograph.serve.http.Exchange;
import org.hemograph.write.About;
import org.hemograph.write.AnswerWriter;
import org.hemograph.write.Format;

/**
 * Sends the answer of a prepared question as data: from what is known already, or by running it.
 */
final class AnswerSender {
  private final Questions questions;
  private final AnswerWriter writer;

  AnswerSender(Questions questions, AnswerWriter writer) {
    this.questions = questions;
    this.writer = writer;
  }

  void send(Exchange exchange, Asking asking, Prepared prepared) throws IOException {
    Format format = asking.format();
    String tag = questions.validators().tag(exchange, questions.revision(), format.mediaType());
    if (!exchange.method().equals("POST") && exchange.unchanged(tag)) {
      return;
    }
    Extent extent = prepared.extent();
    Answer answer = prepared.answer();
    PageLinks pages = new PageLinks(asking, extent);
    pages.send(exchange);
    About about =
        new About(
            prepared.bound(), asking.question().given(), prepared.version(), extent, pages.next());
    exchange.header(
        "Content-Disposition",
        "inline; filename=\"" + prepared.bound().query().name() + "." + format.suffix() + "\"");
    writer.write(answer, about, format, exchange.begin(200, format.contentType()));
  }
}
