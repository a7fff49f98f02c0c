package org.hemograph.serve.editor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.jena.atlas.RuntimeIOException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.BoundQuery;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.http.Browser;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.HangUps;
import org.hemograph.serve.http.Parameters;
import org.hemograph.write.Accept;
import org.hemograph.write.AnswerWriter;
import org.hemograph.write.Format;

/**
 * {@code /sparql}: a form to write a query in, and its answer as a table or in any format. It only
 * reads, and does without a script; with one the form becomes an editor.
 *
 * <p>{@code query=} is the query; {@code example=} loads a curated one with its values in place;
 * {@code about=} loads what the page of a thing asks.
 */
public final class EditorDoor implements Door {
  private static final String QUERY = "query";
  private static final String EXAMPLE = "example";
  private static final String ABOUT = "about";
  private static final String SPARQL = "application/sparql-query";

  private final Questions questions;
  private final EditorPages pages;
  private final TypedAnswers answers;

  /**
   * A door.
   *
   * @param endpoint the path of the SPARQL endpoint beside this page; empty where there is none
   * @param library where the library of the editor is
   */
  public EditorDoor(Questions questions, AnswerWriter writer, String endpoint, Library library) {
    this.questions = questions;
    this.answers = new TypedAnswers(questions, writer);
    this.pages = new EditorPages(questions, endpoint, library);
  }

  @Override
  public List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    Parameters given = exchange.parameters();
    exchange.header("Vary", "Accept");
    exchange.header("Cache-Control", "no-store");
    Optional<String> typed = given.one(QUERY);
    if (typed.isPresent()) {
      ask(exchange, typed.get());
      return;
    }
    String loaded =
        given
            .one(EXAMPLE)
            .map(name -> example(name, given))
            .or(() -> given.one(ABOUT).map(QueryOfThing::text))
            .orElse(EditorPages.FIRST);
    if (wantsText(exchange)) {
      exchange.send(200, SPARQL, loaded.getBytes(StandardCharsets.UTF_8));
    } else {
      pages.sendForm(exchange, loaded);
    }
  }

  private void ask(Exchange exchange, String typed) throws IOException {
    String text = typed.replace("\r\n", "\n");
    Parameters parameters = exchange.parameters();
    TypedQuery.Read read =
        TypedQuery.read(
            text,
            parameters.values().getOrDefault("default-graph-uri", List.of()),
            parameters.values().getOrDefault("named-graph-uri", List.of()));
    if (read.query().isEmpty()) {
      TypedQuery.Mistake mistake = read.mistake().orElseThrow();
      if (wantsPage(exchange)) {
        pages.sendMistake(exchange, text, mistake);
        return;
      }
      throw new HemographException(Fault.BAD_REQUEST, mistake.message());
    }
    CuratedQuery query = read.query().get();
    try {
      if (wantsPage(exchange)) {
        page(exchange, query);
      } else {
        answers.send(exchange, query, format(exchange, query.kind()));
      }
    } catch (CancellationException e) {
      throw HangUps.gone(e);
    } catch (RuntimeIOException e) {
      throw e.getCause() instanceof IOException broken ? broken : new IOException(e);
    }
  }

  private void page(Exchange exchange, CuratedQuery query) throws IOException {
    String text = query.text();
    try {
      pages.sendAnswer(exchange, text, query, answers.table(exchange, query, EditorPages.ROWS));
    } catch (HemographException e) {
      pages.sendProblem(exchange, text, e);
    }
  }

  /** A curated query with these values, or with its examples where it needs some. */
  private String example(String name, Parameters given) {
    CuratedQuery query = questions.catalogue().get(name);
    Map<String, List<String>> values =
        new LinkedHashMap<>(
            given.without(
                List.of(EXAMPLE, "format", "limit", "offset", "count", "timeout", QUERY, ABOUT)));
    query.parameters().stream()
        .filter(Parameter::required)
        .forEach(p -> values.putIfAbsent(p.name(), List.of(p.example())));
    for (List<String> group : query.exactlyOne()) {
      if (group.stream().noneMatch(values::containsKey)) {
        query.parameter(group.get(0)).ifPresent(p -> values.put(p.name(), List.of(p.example())));
      }
    }
    String head = "# " + query.summary() + "\n";
    try {
      BoundQuery bound = questions.runner().bind(query, values);
      return head + bound.sparql().serialize().strip() + "\n";
    } catch (HemographException unknownExample) {
      // The data served has no such thing; the variables of the query stay free then.
      return head + query.query().serialize().strip() + "\n";
    }
  }

  private static boolean wantsText(Exchange exchange) {
    return exchange.requestHeader("Accept").startsWith(SPARQL);
  }

  private static boolean wantsPage(Exchange exchange) throws IOException {
    return Browser.asks(exchange)
        || exchange
            .parameters()
            .one("format")
            .flatMap(Format::named)
            .equals(Optional.of(Format.HTML));
  }

  /** A program that takes anything gets what the clients of SPARQL expect. */
  private static Format format(Exchange exchange, CuratedQuery.Kind kind) throws IOException {
    List<Format> offered = new ArrayList<>(Format.writtenFor(kind));
    if (offered.remove(Format.SRJ)) {
      offered.add(0, Format.SRJ);
    }
    Optional<String> named = exchange.parameters().one("format");
    if (named.isPresent()) {
      return Format.of(named.get(), offered);
    }
    return Accept.parse(exchange.requestHeader("Accept"))
        .best(offered)
        .orElseThrow(
            () ->
                new HemographException(
                    Fault.UNKNOWN_FORMAT,
                    "This answer can be had as "
                        + String.join(", ", offered.stream().map(Format::mediaType).toList())
                        + "."));
  }
}
