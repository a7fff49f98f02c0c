package org.hemograph.serve.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.hemograph.model.Offence;
import org.hemograph.serve.pages.ErrorPage;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.ProblemView;

/** Tells what is wrong: as a page to browsers, as RFC 9457 has it to everybody else. */
public final class ProblemWriter {
  /** RFC 9457, section 6.1. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "https://w3id.org/hemograph/errors#";

  private final Pages pages;
  private final JsonFactory json;

  public ProblemWriter(Pages pages) {
    this.pages = pages;
    this.json = new JsonFactory();
  }

  /** Answers with the problem, unless an answer has left already; that one is broken off. */
  public void write(Exchange exchange, ProblemDetails problem) throws IOException {
    if (exchange.isUnderWay()) {
      throw new IOException("An answer broke off: " + problem.detail());
    }
    exchange.startOver();
    exchange.header("Cache-Control", "no-store").header("Vary", "Accept");
    if (problem.status() == 503) {
      exchange.header("Retry-After", "5");
    }
    if (Browser.asks(exchange)) {
      exchange.send(problem.status(), Pages.MEDIA_TYPE, page(problem));
    } else {
      exchange.send(problem.status(), MEDIA_TYPE, json(problem, exchange.reached()));
    }
  }

  /** As a page. */
  public byte[] page(ProblemDetails problem) {
    Frame frame = Frame.of(problem.title(), "", "");
    return pages.error(new ErrorPage(frame, view(problem)));
  }

  /** For a page that shows it in its place; the names of what is near lead nowhere there. */
  public static ProblemView view(ProblemDetails problem) {
    List<Link> near =
        problem.near().isEmpty()
            ? problem.offence().map(Offence::nearest).orElse(List.of()).stream()
                .map(Link::text)
                .toList()
            : problem.near();
    return new ProblemView(
        problem.status(),
        problem.title(),
        problem.detail(),
        problem.offence().map(Offence::expected).orElse(""),
        near,
        Link.text(problem.offence().map(Offence::example).orElse("")));
  }

  /** As problem+json, for somebody of whom nothing more is known. */
  public byte[] json(ProblemDetails problem) throws IOException {
    return json(problem, new Reached("http", "", ""));
  }

  /** As problem+json; members without content are left out. */
  private byte[] json(ProblemDetails problem, Reached reached) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator out = json.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("type", TYPES + problem.type());
      out.writeStringField("title", problem.title());
      out.writeNumberField("status", problem.status());
      out.writeStringField("detail", problem.detail());
      out.writeStringField("instance", problem.instance());
      if (problem.offence().isPresent()) {
        Offence offence = problem.offence().get();
        text(out, "parameter", offence.parameter());
        text(out, "value", offence.value());
        text(out, "expected", offence.expected());
        text(out, "example", offence.example());
      }
      List<String> nearest =
          problem.near().isEmpty()
              ? problem.offence().map(Offence::nearest).orElse(List.of())
              : problem.near().stream().map(Link::href).map(reached::local).toList();
      if (!nearest.isEmpty()) {
        out.writeArrayFieldStart("nearest");
        for (String one : nearest) {
          out.writeString(one);
        }
        out.writeEndArray();
      }
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void text(JsonGenerator out, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      out.writeStringField(name, value);
    }
  }
}
