package org.hemograph.serve.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.describe.BaseAddress;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.search.Names.Suggestion;

/**
 * {@code /search/suggest?q=}: names that go on like what was typed so far, as OpenSearch
 * Suggestions 1.1, or richer as plain JSON for whoever accepts that. From memory; the store is only
 * asked when its names may have changed.
 */
public final class SuggestDoor implements Door {
  static final String OPEN_SEARCH = "application/x-suggestions+json";
  private static final String JSON = "application/json";
  private static final int MOST = 8;

  private final Questions questions;
  private final CurrentNames names;

  public SuggestDoor(Questions questions, CurrentNames names) {
    this.questions = questions;
    this.names = names;
  }

  /** What is suggested, of which revision, and what was probably meant where nothing goes on so. */
  private record Suggested(List<Suggestion> found, Optional<String> correction, String revision) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept");
    Typed typed = Typed.of(exchange.parameters().one("q").orElse(""));
    boolean plain =
        exchange.parameters().one("format").filter("json"::equals).isPresent()
            || exchange.requestHeader("Accept").contains(JSON);
    Suggested suggested =
        questions
            .evidence()
            .read(
                session -> {
                  Names known = names.now();
                  List<Suggestion> found = known.beginning(typed, MOST);
                  Optional<String> correction =
                      found.isEmpty() ? known.corrected(typed) : Optional.empty();
                  List<Suggestion> shown =
                      correction.map(right -> known.beginning(Typed.of(right), MOST)).orElse(found);
                  return new Suggested(shown, correction, session.version().orElse(""));
                });
    String type = plain ? JSON : OPEN_SEARCH;
    if (!exchange.unchanged(questions.validators().tag(exchange, suggested.revision(), type))) {
      Vocabulary words = questions.vocabularies().current();
      byte[] body =
          plain
              ? plain(typed, suggested, words)
              : openSearch(typed, suggested, words, BaseAddress.of(exchange));
      exchange.send(200, type, body);
    }
  }

  /** OpenSearch Suggestions 1.1: the text, completions, descriptions, addresses. */
  private byte[] openSearch(Typed typed, Suggested suggested, Vocabulary words, String base)
      throws IOException {
    List<String> labels = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (Suggestion one : suggested.found()) {
      labels.add(one.named().label());
      kinds.add(KindWords.singular(one.named().type(), words));
      places.add(base + questions.links().href(one.named().thing()).substring(1));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      out.writeStartArray();
      out.writeString(typed.text());
      for (List<String> list : List.of(labels, kinds, places)) {
        out.writeStartArray();
        for (String text : list) {
          out.writeString(text);
        }
        out.writeEndArray();
      }
      out.writeEndArray();
    }
    return bytes.toByteArray();
  }

  private byte[] plain(Typed typed, Suggested suggested, Vocabulary words) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 << 10);
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("q", typed.text());
      if (suggested.correction().isPresent()) {
        out.writeStringField("didYouMean", suggested.correction().get());
      }
      out.writeArrayFieldStart("suggestions");
      for (Suggestion one : suggested.found()) {
        out.writeStartObject();
        out.writeStringField("label", one.named().label());
        out.writeStringField("kind", KindWords.singular(one.named().type(), words));
        if (!one.matched().equals(one.named().label())) {
          out.writeStringField("matched", one.matched());
        }
        out.writeStringField("id", one.named().thing());
        out.writeStringField("href", questions.links().href(one.named().thing()));
        out.writeEndObject();
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }
}
