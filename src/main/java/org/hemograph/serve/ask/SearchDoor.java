package org.hemograph.serve.ask;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.Search;
import org.hemograph.serve.data.Search.Found;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.SearchPage;
import org.hemograph.serve.pages.SearchPage.Group;
import org.hemograph.serve.pages.SearchPage.Hit;
import org.hemograph.write.Format;

/** {@code /search?q=}: things by name; a public id leads straight to its thing. */
public final class SearchDoor implements Door {
  private static final int SHOWN_PER_KIND = 12;
  private static final int NEAR = 8;
  private static final int LONGEST = 300;

  private final Questions questions;
  private final Search search;

  public SearchDoor(Questions questions, Search search) {
    this.questions = questions;
    this.search = search;
  }

  /** What was found, and what comes close when nothing was. */
  private record Result(List<Found> found, List<Found> near, Vocabulary vocabulary) {}

  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept");
    Format format = QueryDoor.format(exchange, Optional.empty(), List.of(Format.HTML, Format.JSON));
    String given = exchange.parameters().first("q").orElse("").strip();
    String text = given.length() > LONGEST ? given.substring(0, LONGEST) : given;
    Optional<String> thing = questions.evidence().read(session -> search.byId(session, text));
    if (thing.isPresent()) {
      exchange.redirect(303, "/id/" + questions.links().key(thing.get()));
      return;
    }
    Result result =
        questions
            .evidence()
            .read(
                session -> {
                  List<Found> found = search.find(session, text);
                  List<Found> near =
                      found.isEmpty() ? search.near(session, text) : List.<Found>of();
                  return new Result(found, near, questions.vocabularies().current());
                });
    if (format == Format.HTML) {
      exchange.send(200, Pages.MEDIA_TYPE, questions.pages().search(page(text, result)));
    } else {
      exchange.send(200, format.contentType(), json(text, result));
    }
  }

  private SearchPage page(String text, Result result) {
    Map<String, List<Hit>> byKind = new LinkedHashMap<>();
    Kind.known().forEach(kind -> byKind.put(kind.type(), new ArrayList<>()));
    for (Found found : result.found()) {
      byKind.computeIfAbsent(found.type(), t -> new ArrayList<>()).add(hit(found, result));
    }
    List<Group> groups = new ArrayList<>();
    byKind.forEach(
        (type, hits) -> {
          if (!hits.isEmpty()) {
            List<Hit> shown = hits.stream().limit(SHOWN_PER_KIND).toList();
            groups.add(new Group(plural(type, result.vocabulary()), shown, hits.size()));
          }
        });
    String title = text.isEmpty() ? "Search" : "Search: " + text;
    return new SearchPage(
        Frame.of(title, "search", questions.revision()).searching(text),
        text,
        groups,
        result.found().size(),
        result.near().stream().limit(NEAR).map(found -> hit(found, result)).toList(),
        result.found().size() >= Search.MOST);
  }

  private Hit hit(Found found, Result result) {
    String kind =
        Kind.of(found.type())
            .map(Kind::singular)
            .orElseGet(() -> result.vocabulary().label(found.type()));
    return new Hit(
        new Link(found.label(), questions.links().href(found.iri())),
        kind,
        found.matched().equals(found.label()) ? "" : found.matched());
  }

  private static String plural(String type, Vocabulary vocabulary) {
    String name = Kind.of(type).map(Kind::plural).orElseGet(() -> vocabulary.label(type));
    return name.isEmpty()
        ? "Other"
        : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }

  private byte[] json(String text, Result result) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 << 10);
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("query", text);
      out.writeNumberField("total", result.found().size());
      out.writeBooleanField("truncated", result.found().size() >= Search.MOST);
      write(out, "results", result.found(), result.vocabulary());
      if (!result.near().isEmpty()) {
        write(out, "near", result.near().stream().limit(NEAR).toList(), result.vocabulary());
      }
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void write(JsonGenerator out, String name, List<Found> found, Vocabulary vocabulary)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (Found one : found) {
      out.writeStartObject();
      out.writeStringField("id", one.iri());
      out.writeStringField("label", one.label());
      out.writeStringField("type", one.type());
      out.writeStringField(
          "kind",
          Kind.of(one.type()).map(Kind::singular).orElseGet(() -> vocabulary.label(one.type())));
      out.writeStringField("matched", one.matched());
      out.writeStringField("href", questions.links().href(one.iri()));
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
