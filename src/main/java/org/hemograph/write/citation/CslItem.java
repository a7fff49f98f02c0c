package org.hemograph.write.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.PrintedName;
import org.hemograph.model.Reference;

/** A reference as an item of CSL 1.0.2: its variables and their values, as JSON has them. */
final class CslItem {
  private CslItem() {}

  static Map<String, Object> of(Cited cited) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", cited.key());
    item.put("type", type(cited));
    put("title", cited.title(), item);
    put("genre", genre(cited), item);
    List<Map<String, Object>> authors = cited.authors().stream().map(CslItem::author).toList();
    if (!authors.isEmpty()) {
      item.put("author", authors);
    }
    cited.issued().ifPresent(issued -> item.put("issued", date(issued)));
    venue(cited, item);
    put("page", cited.pages("-"), item);
    put("DOI", cited.doi(), item);
    put("PMID", cited.pmid(), item);
    put("PMCID", cited.pmcid(), item);
    put("URL", cited.address(), item);
    put("abstract", cited.abstractText(), item);
    put("keyword", String.join(", ", cited.keywords()), item);
    put("language", cited.language(), item);
    put("note", cited.note(), item);
    return item;
  }

  private static String type(Cited cited) {
    return switch (cited.kind()) {
      case ARTICLE -> "article-journal";
      case MEETING_ABSTRACT -> cited.inJournal() ? "article-journal" : "paper-conference";
      case REGISTRATION, REPORT -> "report";
      case WEB_PAGE -> "webpage";
    };
  }

  private static String genre(Cited cited) {
    return switch (cited.kind()) {
      case MEETING_ABSTRACT -> Cited.ABSTRACT;
      case REGISTRATION -> Cited.REGISTRATION;
      default -> "";
    };
  }

  private static void venue(Cited cited, Map<String, Object> item) {
    if (cited.isReport()) {
      put("publisher", cited.publisher(), item);
      put("number", cited.reportNumber(), item);
      return;
    }
    // Styles look for the proceedings, also where an abstract is in none.
    put("container-title", cited.venue(), item);
    put("event-title", cited.atMeeting() ? cited.venue() : "", item);
    if (cited.inJournal()) {
      put("container-title-short", cited.abbreviation(), item);
      put("volume", cited.volume(), item);
      put("issue", cited.issue(), item);
      put("ISSN", String.join(", ", cited.issns()), item);
    } else {
      put("publisher", cited.publisher(), item);
    }
    put("number", cited.atMeeting() ? cited.number() : "", item);
  }

  private static Map<String, Object> author(Reference.Author author) {
    Map<String, Object> name = new LinkedHashMap<>();
    if (author.family().isEmpty()) {
      name.put("literal", author.whole());
      return name;
    }
    name.put("family", author.family());
    name.put("given", PrintedName.givenWithoutSuffix(author));
    put("suffix", PrintedName.suffix(author), name);
    return name;
  }

  private static Map<String, Object> date(Reference.Issued issued) {
    List<Integer> parts = new ArrayList<>(List.of(issued.year()));
    Optional.of(issued.month()).filter(month -> month > 0).ifPresent(parts::add);
    Optional.of(issued.day()).filter(day -> day > 0 && issued.month() > 0).ifPresent(parts::add);
    return Map.of("date-parts", List.of(List.copyOf(parts)));
  }

  private static void put(String variable, String value, Map<String, Object> item) {
    if (!value.isEmpty()) {
      item.put(variable, value);
    }
  }
}
