package org.hemograph.serve.ask;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.Reached;
import org.hemograph.serve.pages.CataloguePage;
import org.hemograph.serve.pages.CataloguePage.Entry;
import org.hemograph.serve.pages.CataloguePage.Group;
import org.hemograph.serve.pages.CataloguePage.Takes;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Frame.Alternate;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.write.Format;

/** {@code /queries}: what can be asked, as a page or as JSON. */
public final class CatalogueDoor implements Door {
  private final Questions questions;

  public CatalogueDoor(Questions questions) {
    this.questions = questions;
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept");
    String rest = exchange.pathAfter("/queries");
    Optional<String> suffix =
        rest.startsWith(".") ? Optional.of(rest.substring(1)) : Optional.empty();
    Format format = QueryDoor.format(exchange, suffix, List.of(Format.HTML, Format.JSON));
    // The catalogue does not change with the data, but the frame shows the revision.
    String tag = questions.validators().tag(exchange, questions.revision(), format.mediaType());
    if (exchange.unchanged(tag)) {
      return;
    }
    if (format == Format.HTML) {
      exchange.send(200, Pages.MEDIA_TYPE, questions.pages().catalogue(page()));
    } else {
      exchange.send(200, format.contentType(), json(exchange.reached()));
    }
  }

  private CataloguePage page() {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    Groups.TITLES.keySet().forEach(group -> groups.put(group, new ArrayList<>()));
    for (CuratedQuery query : questions.catalogue().all()) {
      groups.computeIfAbsent(query.group(), g -> new ArrayList<>()).add(entry(query));
    }
    List<Group> shown = new ArrayList<>();
    groups.forEach(
        (group, entries) -> {
          if (!entries.isEmpty()) {
            shown.add(new Group(Groups.title(group), Groups.anchor(group), entries));
          }
        });
    Frame frame =
        Frame.of("Curated queries", "queries", questions.revision())
            .with(List.of(new Alternate("JSON", "application/json", "/queries.json")));
    return new CataloguePage(frame, shown, troubles());
  }

  private List<String> troubles() {
    return questions.catalogue().troublesBelow();
  }

  private static Entry entry(CuratedQuery query) {
    List<Takes> takes =
        query.parameters().stream()
            .map(p -> new Takes(p.name(), p.required()))
            .sorted(Comparator.comparing(Takes::required).reversed())
            .toList();
    return new Entry(new Link(query.name(), "/queries/" + query.name()), query.summary(), takes);
  }

  private byte[] json(Reached reached) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 << 10);
    try (JsonGenerator out = new JsonFactory().createGenerator(bytes)) {
      out.writeStartObject();
      out.writeArrayFieldStart("queries");
      for (CuratedQuery query : questions.catalogue().all()) {
        write(query, reached, out);
      }
      out.writeEndArray();
      out.writeArrayFieldStart("troubles");
      for (String trouble : troubles()) {
        out.writeString(trouble);
      }
      out.writeEndArray();
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void write(CuratedQuery query, Reached reached, JsonGenerator out)
      throws IOException {
    out.writeStartObject();
    out.writeStringField("name", query.name());
    out.writeStringField("id", query.id());
    out.writeStringField("group", query.group());
    out.writeStringField("summary", query.summary());
    out.writeStringField("description", query.description());
    out.writeStringField("href", reached.local("/queries/" + query.name()));
    out.writeArrayFieldStart("parameters");
    for (Parameter parameter : query.parameters()) {
      out.writeStartObject();
      out.writeStringField("name", parameter.name());
      out.writeStringField("type", parameter.type().keyword());
      out.writeStringField("expected", parameter.type().words());
      out.writeBooleanField("required", parameter.required());
      out.writeBooleanField("repeatable", parameter.repeatable());
      if (parameter.initial().isPresent()) {
        out.writeStringField("default", parameter.initial().get());
      }
      out.writeStringField("description", parameter.description());
      out.writeStringField("example", parameter.example());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("columns");
    for (Column column : query.columns()) {
      out.writeStartObject();
      out.writeStringField("name", column.name());
      out.writeStringField("meaning", column.meaning());
      if (!column.unit().isEmpty()) {
        out.writeStringField("unit", column.unit());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
