package org.hemograph.serve.cite;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.cache.AnswerIdentity;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Pages;
import org.hemograph.write.citation.ReferenceFormat;

/**
 * {@code /cite}: the references behind things, an answer, a comparison or a search, as a page or as
 * a file for literature tools. Files are written while the store is read.
 */
public final class CiteDoor implements Door {
  /** The page. */
  public static final String PATH = "/cite";

  private final Questions questions;
  private final ReferenceFiles files;
  private final CitePages pages;

  /** A door. */
  public CiteDoor(Questions questions, Selections selections) {
    this.questions = questions;
    this.files = new ReferenceFiles(questions.evidence(), selections);
    this.pages = new CitePages(questions, selections);
  }

  /** The paths that lead here. */
  public static List<String> paths() {
    return Stream.concat(
            Stream.of(PATH, PATH + ".html"),
            Arrays.stream(ReferenceFormat.values())
                .flatMap(format -> Stream.of(format.suffix(), format.formatName()))
                .distinct()
                .map(suffix -> PATH + "." + suffix))
        .toList();
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept");
    String ending = exchange.pathAfter(PATH);
    CiteForm form =
        CiteForm.of(
            exchange, ending.startsWith(".") ? Optional.of(ending.substring(1)) : Optional.empty());
    Map<String, List<String>> given = exchange.parameters().values();
    String revision = isSteady(given) ? questions.evidence().revision() : "";
    String type = form.format().map(ReferenceFormat::mediaType).orElse(Pages.MEDIA_TYPE);
    if (exchange.unchanged(
        questions.validators().tag(exchange, revision, type + " " + form.style()))) {
      return;
    }
    if (form.format().isEmpty()) {
      pages.send(exchange, given);
      return;
    }
    CiteRequest request = CiteRequest.of(given, questions.catalogue());
    ReferenceFormat format = form.format().get();
    files.write(
        request,
        format,
        request.style().isEmpty() ? form.style() : request.style(),
        (found, version) -> {
          headers(exchange, request, format, found, version);
          return exchange.begin(200, format.mediaType() + "; charset=utf-8");
        });
  }

  /** Whether the same data give the same references again: a query may ask for the time. */
  private boolean isSteady(Map<String, List<String>> given) {
    return given.getOrDefault("query", List.of()).stream()
        .flatMap(
            name -> questions.catalogue().all().stream().filter(one -> one.name().equals(name)))
        .allMatch(AnswerIdentity::isSteady);
  }

  private static void headers(
      Exchange exchange,
      CiteRequest request,
      ReferenceFormat format,
      Found found,
      Optional<String> revision) {
    revision.ifPresent(version -> exchange.header("X-Revision", version));
    exchange.header("X-Total-Count", Integer.toString(found.cited().size()));
    exchange.header(
        "Content-Disposition",
        "attachment; filename=\"" + FileName.of(request, found) + "." + format.suffix() + "\"");
    if (!found.cited().leftOut().isEmpty()) {
      exchange.header(
          "X-Left-Out",
          found.cited().leftOut().stream()
              .map(one -> one.count() + " " + one.why().replaceAll("[^ -~]", "?"))
              .collect(Collectors.joining("; ")));
    }
  }
}
