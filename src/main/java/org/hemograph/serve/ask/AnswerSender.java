package org.hemograph.serve.ask;

import java.io.IOException;
import java.util.Optional;
import org.hemograph.query.Answer;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Extent;
import org.hemograph.query.Prepared;
import org.hemograph.serve.cache.AnswerCache;
import org.hemograph.serve.cache.AnswerIdentity;
import org.hemograph.serve.cache.AnswerKey;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.WholeAnswer;
import org.hemograph.write.About;
import org.hemograph.write.AnswerWriter;
import org.hemograph.write.Format;

/**
 * Sends the answer of a prepared question as data: from what is known already, or by running it.
 */
final class AnswerSender {
  private final Questions questions;
  private final AnswerWriter writer;
  private final AnswerCache cache;

  AnswerSender(Questions questions, AnswerWriter writer, AnswerCache cache) {
    this.questions = questions;
    this.writer = writer;
    this.cache = cache;
  }

  /**
   * Answers a request that was answered before over the same data, without looking at it closer.
   *
   * @return whether the answer was given
   */
  boolean sendKnown(Exchange exchange) throws IOException {
    Optional<WholeAnswer> known = cache.known(exchange, questions.catalogue()::get);
    if (known.isPresent()) {
      sendAgain(exchange, known.get());
    }
    return known.isPresent();
  }

  private static void sendAgain(Exchange exchange, WholeAnswer answer) throws IOException {
    exchange.headerOnce("Server-Timing", "cache;desc=hit").send(answer);
  }

  void send(Exchange exchange, Asking asking, Prepared prepared) throws IOException {
    Optional<AnswerIdentity> identity =
        AnswerIdentity.of(prepared, asking.question().window(), asking.format());
    if (identity.isEmpty() || !exchange.isSafe()) {
      exchange.header("Cache-Control", identity.isEmpty() ? "no-store" : "no-cache");
      run(exchange, asking, prepared);
      return;
    }
    AnswerKey key = AnswerKey.of(identity.get(), exchange);
    Optional<WholeAnswer> known = cache.get(key);
    if (known.isPresent()) {
      learn(exchange, prepared, key);
      exchange.forgetHeaders();
      sendAgain(exchange, known.get());
      return;
    }
    if (exchange.unchanged(identity.get().tag())) {
      // A cache replaces all its links by those of a 304 (RFC 9111, section 3.2), and to say them
      // all the rows would have to be counted.
      if (asking.question().window().counted()) {
        exchange.withoutHeader("Link");
      }
      return;
    }
    cache.keep(key).ifPresent(exchange::record);
    run(exchange, asking, prepared);
    learn(exchange, prepared, key);
  }

  /** Keeps the page that is about to be sent. */
  void keepPage(Exchange exchange, String tag, String revision, CuratedQuery query) {
    if (!tag.isEmpty() && exchange.method().equals("GET")) {
      AnswerKey key = AnswerKey.of(new AnswerIdentity(tag), exchange);
      cache.keep(key).ifPresent(exchange::record);
      cache.learn(exchange, revision, query, key);
    }
  }

  private void learn(Exchange exchange, Prepared prepared, AnswerKey key) {
    prepared
        .version()
        .ifPresent(revision -> cache.learn(exchange, revision, prepared.bound().query(), key));
  }

  private void run(Exchange exchange, Asking asking, Prepared prepared) throws IOException {
    Format format = asking.format();
    Extent extent = prepared.extent();
    Answer answer = prepared.answer();
    prepared.version().ifPresent(revision -> exchange.header("X-Revision", revision));
    PageLinks pages = new PageLinks(asking, extent);
    pages.send(exchange);
    About about =
        new About(
            prepared.bound(),
            asking.question().given(),
            prepared.version(),
            extent,
            pages.next().map(exchange.reached()::local));
    exchange.header(
        "Content-Disposition",
        "inline; filename=\"" + prepared.bound().query().name() + "." + format.suffix() + "\"");
    writer.write(answer, about, format, exchange.begin(200, format.contentType()));
  }
}
