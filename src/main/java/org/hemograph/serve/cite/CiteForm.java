package org.hemograph.serve.cite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.BadNames;
import org.hemograph.serve.http.Exchange;
import org.hemograph.write.Accept;
import org.hemograph.write.citation.ReferenceFormat;

/**
 * The form in which references leave.
 *
 * @param format empty for the page
 * @param style of a bibliography, where the Accept header names one as DOI registries take it
 *     ({@code text/x-bibliography; style=apa}); else empty
 */
public record CiteForm(Optional<ReferenceFormat> format, String style) {
  private static final CiteForm PAGE = new CiteForm(Optional.empty(), "");

  private static final Pattern STYLED =
      Pattern.compile("text/x-bibliography\\s*;\\s*style=\"?([A-Za-z0-9.-]+)\"?");

  /** A media type, and what it stands for; empty for the page. */
  private record Typed(String mediaType, Optional<ReferenceFormat> format) {}

  private static final List<Typed> TYPED = typed();

  /** Media types that only literature tools ask for, so that other doors may send them here. */
  private static final List<Typed> LITERATURE =
      TYPED.stream()
          .filter(one -> one.format().isPresent())
          .filter(
              one ->
                  !List.of("text/csv", "text/plain", "application/json").contains(one.mediaType()))
          .toList();

  private static List<Typed> typed() {
    List<Typed> typed = new ArrayList<>();
    for (ReferenceFormat format : ReferenceFormat.values()) {
      typed.add(new Typed(format.mediaType(), Optional.of(format)));
    }
    typed.add(new Typed("text/x-bibliography", Optional.of(ReferenceFormat.BIBLIOGRAPHY)));
    typed.add(new Typed("application/json", Optional.of(ReferenceFormat.CSL_JSON)));
    typed.add(new Typed("text/html", Optional.empty()));
    return List.copyOf(typed);
  }

  /**
   * The form that a request asks for: by the ending of its address, by {@code format=}, or by its
   * Accept header. Who takes anything gets RIS, unless it is a browser.
   *
   * @throws HemographException UNKNOWN_FORMAT
   */
  static CiteForm of(Exchange exchange, Optional<String> suffix) throws IOException {
    Optional<String> named = suffix.isPresent() ? suffix : exchange.parameters().one("format");
    if (named.isPresent()) {
      return named(named.get());
    }
    String accept = exchange.requestHeader("Accept");
    Matcher styled = STYLED.matcher(accept);
    if (styled.find()) {
      return new CiteForm(Optional.of(ReferenceFormat.BIBLIOGRAPHY), styled.group(1));
    }
    if (accept.contains("text/html")) {
      return PAGE;
    }
    return Accept.parse(accept)
        .best(TYPED, Typed::mediaType)
        .map(one -> new CiteForm(one.format(), ""))
        .orElseThrow(
            () ->
                new HemographException(
                    Fault.UNKNOWN_FORMAT,
                    "References can be had as "
                        + String.join(
                            ", ", TYPED.stream().map(Typed::mediaType).distinct().toList())
                        + "."));
  }

  /**
   * The form of that name or ending.
   *
   * @throws HemographException UNKNOWN_FORMAT
   */
  public static CiteForm named(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    if (wanted.equals("html")) {
      return PAGE;
    }
    List<ReferenceFormat> all = Arrays.asList(ReferenceFormat.values());
    return all.stream()
        .filter(format -> format.formatName().equals(wanted))
        .findFirst()
        .or(() -> all.stream().filter(format -> format.suffix().equals(wanted)).findFirst())
        .map(format -> new CiteForm(Optional.of(format), ""))
        .orElseThrow(
            () ->
                BadNames.notOneOf(
                    Fault.UNKNOWN_FORMAT,
                    "format",
                    name,
                    all.stream().map(ReferenceFormat::formatName).toList()));
  }

  /**
   * The format of literature tools that a request prefers to these media types; empty when it
   * prefers one of them.
   *
   * @param others media types that the door itself offers, the best first
   */
  public static Optional<ReferenceFormat> preferred(String accept, List<String> others) {
    if (accept.isEmpty()) {
      return Optional.empty();
    }
    if (STYLED.matcher(accept).find()) {
      return Optional.of(ReferenceFormat.BIBLIOGRAPHY);
    }
    List<Typed> offered = new ArrayList<>();
    others.forEach(other -> offered.add(new Typed(other, Optional.empty())));
    offered.addAll(LITERATURE);
    return Accept.parse(accept).best(offered, Typed::mediaType).flatMap(Typed::format);
  }
}
