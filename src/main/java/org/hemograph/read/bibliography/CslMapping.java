package org.hemograph.read.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.read.json.JsonValue;

/** What the variables of a CSL item mean (CSL 1.0.2, appendices III and IV). */
final class CslMapping {
  private final JsonValue item;
  private final RecordNotes notes;

  CslMapping(JsonValue item, RecordNotes notes) {
    this.item = item;
    this.notes = notes;
  }

  Citation.Ids ids() {
    return new Citation.Ids(
        PublicIds.doi(plain("DOI"), path("DOI"), notes),
        PublicIds.pmid(plain("PMID"), path("PMID"), notes),
        PublicIds.pmcid(plain("PMCID"), path("PMCID"), notes));
  }

  Citation citation() {
    String type = plain("type");
    boolean atMeeting = type.equals("paper-conference");
    String container = text("container-title");
    String event = text("event-title").isEmpty() ? text("event") : text("event-title");
    boolean periodical = type.startsWith("article-");
    return new Citation(
        ids(),
        new Citation.Titles(
            Wording.title(text("title")),
            "",
            Languages.of(plain("language"), path("language"), notes)),
        AbstractSections.partsOf(text("abstract")),
        PublicationTypes.csl(type),
        type,
        year(),
        new Citation.Periodical(
            periodical ? container : "",
            periodical ? abbreviation() : "",
            periodical ? issns() : List.of(),
            ""),
        PageRange.of(plain("volume"), plain("issue"), plain("page")),
        authors(),
        keywords(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Stream.of(RisMapping.address(plain("URL"), path("URL"), notes))
            .filter(address -> !address.isEmpty())
            .toList(),
        atMeeting ? (event.isEmpty() ? container : event) : "",
        atMeeting ? plain("number") : "");
  }

  private String abbreviation() {
    String own = text("container-title-short");
    return own.isEmpty() ? text("journalAbbreviation") : own;
  }

  /** A text with the simple markup that CSL allows taken away. */
  private String text(String name) {
    JsonValue value = item.get(name);
    return value.present() ? Wording.withoutTags(notes.text(value.pointer(), value.text())) : "";
  }

  /** A text or number; some writers print numbers as either. */
  private String plain(String name) {
    JsonValue value = item.get(name);
    return value.present() ? notes.text(value.pointer(), value.plain()) : "";
  }

  private String path(String name) {
    return item.get(name).pointer();
  }

  /** The first year of the date, in whichever of the forms it is written. */
  private Optional<Integer> year() {
    JsonValue issued = item.get("issued");
    if (!issued.present()) {
      return Optional.empty();
    }
    for (JsonValue date : issued.get("date-parts").items()) {
      for (JsonValue part : date.items()) {
        return Wording.year(part.plain(), part.pointer(), notes);
      }
    }
    return Stream.of("raw", "literal")
        .map(issued::get)
        .filter(JsonValue::present)
        .flatMap(v -> Wording.year(v.plain(), v.pointer(), notes).stream())
        .findFirst();
  }

  private List<String> issns() {
    List<String> issns = new ArrayList<>();
    for (String issn : plain("ISSN").split("[\\s,;]+")) {
      issns.add(PublicIds.issn(issn, path("ISSN"), notes));
    }
    issns.removeIf(String::isEmpty);
    return issns;
  }

  private List<String> keywords() {
    return Stream.of(text("keyword").split("[,;]"))
        .map(String::strip)
        .filter(k -> !k.isEmpty())
        .toList();
  }

  private List<Citation.Author> authors() {
    return item.get("author").items().stream()
        .map(this::name)
        .filter(name -> !name.isEmpty())
        .map(name -> new Citation.Author(name, List.of(), "", List.of()))
        .toList();
  }

  /** {@code Family, Given, Suffix}, or the literal name. */
  private String name(JsonValue author) {
    String literal = part(author, "literal");
    if (!literal.isEmpty()) {
      return literal;
    }
    String family =
        Stream.of(part(author, "non-dropping-particle"), part(author, "family"))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" "));
    String given =
        Stream.of(part(author, "given"), part(author, "dropping-particle"))
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining(" "));
    return Stream.of(family, given, part(author, "suffix"))
        .filter(s -> !s.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String part(JsonValue author, String name) {
    JsonValue value = author.get(name);
    return value.present() ? notes.text(value.pointer(), value.text()) : "";
  }
}
