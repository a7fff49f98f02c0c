package org.hemograph.serve.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.jena.atlas.RuntimeIOException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Prepared;
import org.hemograph.serve.cache.AnswerCache;
import org.hemograph.serve.cache.AnswerIdentity;
import org.hemograph.serve.charts.StandAlone;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.HangUps;
import org.hemograph.write.Accept;
import org.hemograph.write.AnswerWriter;
import org.hemograph.write.Format;

/**
 * {@code /queries/{name}}: one curated query, as a page with its form, or as data in the format
 * that the address's ending, {@code ?format=} or the Accept header asks for.
 */
public final class QueryDoor implements Door {
  static final String PREFIX = "/queries/";

  private final Questions questions;
  private final AnswerSender sender;
  private final QueryPages pages;

  public QueryDoor(Questions questions, AnswerWriter writer, AnswerCache cache) {
    this.questions = questions;
    this.sender = new AnswerSender(questions, writer, cache);
    this.pages = new QueryPages(questions);
  }

  @Override
  public List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    if (sender.sendKnown(exchange)) {
      return;
    }
    exchange.header("Vary", "Accept");
    Asked asked = asked(exchange.pathAfter(PREFIX));
    CuratedQuery query = questions.catalogue().get(asked.name());
    if (query.chart().isPresent() && wantsPicture(exchange, asked.suffix())) {
      picture(exchange, query);
      return;
    }
    Asking asking = Asking.of(exchange, query, asked.suffix());
    QueryAddress address = asking.address().without("format");
    if (asking.linked() && address.fitsAHeader()) {
      asking.offered().stream()
          .filter(other -> other != asking.format())
          .forEach(other -> exchange.addHeader("Link", address.alternate(other)));
    }
    try {
      if (asking.format() == Format.HTML) {
        page(exchange, asking);
      } else {
        questions.runner().ask(asking.question(), prepared -> data(exchange, asking, prepared));
      }
    } catch (CancellationException e) {
      throw HangUps.gone(e);
    } catch (RuntimeIOException e) {
      // Jena's writers wrap what the connection throws when a client hangs up.
      throw e.getCause() instanceof IOException broken ? broken : new IOException(e);
    }
  }

  /** A chart is no form of an answer but of its page, so that it is no format of the catalogue. */
  private static boolean wantsPicture(Exchange exchange, Optional<String> suffix)
      throws IOException {
    List<String> named = exchange.parameters().values().getOrDefault("format", List.of());
    return suffix.isEmpty()
        ? named.equals(List.of("svg"))
        : suffix.get().equals("svg") && (named.isEmpty() || named.equals(List.of("svg")));
  }

  private void picture(Exchange exchange, CuratedQuery query) throws IOException {
    String tag =
        AnswerIdentity.isSteady(query)
            ? questions.validators().tag(exchange, questions.revision(), StandAlone.MEDIA_TYPE)
            : "";
    if (!exchange.unchanged(tag)) {
      pages.sendPicture(exchange, Asking.picture(exchange, query));
    }
  }

  private void page(Exchange exchange, Asking asking) throws IOException {
    CuratedQuery query = asking.question().query();
    String revision = questions.revision();
    String tag =
        AnswerIdentity.isSteady(query)
            ? questions.validators().tag(exchange, revision, Format.HTML.mediaType())
            : "";
    if (asking.linked() && exchange.unchanged(tag)) {
      return;
    }
    pages.send(exchange, asking, () -> sender.keepPage(exchange, tag, revision, query));
  }

  private boolean data(Exchange exchange, Asking asking, Prepared prepared) throws IOException {
    return HangUps.watching(
        exchange,
        prepared::cancel,
        () -> {
          sender.send(exchange, asking, new ToldTimings(prepared, exchange));
          return true;
        });
  }

  /** A name, and the ending that asks for a format. */
  private record Asked(String name, Optional<String> suffix) {}

  private static Asked asked(String rest) {
    int dot = rest.lastIndexOf('.');
    if (dot > 0) {
      return new Asked(rest.substring(0, dot), Optional.of(rest.substring(dot + 1)));
    }
    return new Asked(rest, Optional.empty());
  }

  /**
   * The format that a request asks for: by its ending, by {@code format=}, or by its Accept header.
   *
   * @throws HemographException UNKNOWN_FORMAT
   */
  public static Format format(Exchange exchange, Optional<String> suffix, List<Format> offered)
      throws IOException {
    Optional<String> named = suffix.isPresent() ? suffix : exchange.parameters().one("format");
    if (named.isPresent()) {
      return Format.of(named.get(), offered);
    }
    String accept = exchange.requestHeader("Accept");
    return Accept.parse(accept)
        .best(accept.contains("text/html") ? offered : forPrograms(offered))
        .orElseThrow(
            () ->
                new HemographException(
                    Fault.UNKNOWN_FORMAT,
                    "This answer can be had as "
                        + String.join(", ", offered.stream().map(Format::mediaType).toList())
                        + "."));
  }

  /** Who takes anything without naming HTML is a program, and JSON suits it best. */
  private static List<Format> forPrograms(List<Format> offered) {
    List<Format> order = new ArrayList<>(offered);
    order.remove(Format.HTML);
    if (order.remove(Format.JSON)) {
      order.add(0, Format.JSON);
    }
    order.add(Format.HTML);
    return order;
  }
}
