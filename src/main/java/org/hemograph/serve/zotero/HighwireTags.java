package org.hemograph.serve.zotero;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.model.Reference;
import org.hemograph.serve.pages.Frame.Tag;

/**
 * A reference as the {@code citation_*} tags that Highwire Press introduced, and that Zotero,
 * Google Scholar and others read in the head of a page. Which tag names the venue tells what it is.
 */
public final class HighwireTags {
  private final List<Tag> tags = new ArrayList<>();

  private HighwireTags() {}

  /** The tags, in their order. */
  public static List<Tag> of(Reference reference) {
    HighwireTags made = new HighwireTags();
    made.add("title", reference.title());
    made.venue(reference);
    reference.authors().forEach(author -> made.add("author", name(author)));
    reference
        .issued()
        .ifPresent(issued -> made.add("publication_date", IssuedText.highwire(issued)));
    Reference.Place place = reference.place();
    made.add("volume", place.volume());
    made.add("issue", place.issue());
    made.add("firstpage", place.firstPage().isEmpty() ? number(reference) : place.firstPage());
    made.add("lastpage", place.lastPage());
    reference.venue().issns().stream().limit(1).forEach(issn -> made.add("issn", issn));
    made.add("doi", reference.ids().doi());
    made.add("pmid", reference.ids().pmid());
    made.add("keywords", String.join("; ", reference.keywords()));
    made.add("language", reference.language());
    reference.addresses().stream().limit(1).forEach(page -> made.add("public_url", page));
    return List.copyOf(made.tags);
  }

  private void venue(Reference reference) {
    Reference.Venue venue = reference.venue();
    switch (reference.kind()) {
      case ARTICLE -> {
        add("journal_title", venue.name());
        add("journal_abbrev", venue.abbreviation());
      }
      case MEETING_ABSTRACT -> add("conference_title", venue.name());
      case REGISTRATION, REPORT -> {
        String institution = venue.publisher().isEmpty() ? venue.name() : venue.publisher();
        add("technical_report_institution", institution);
        add("technical_report_number", reference.place().number());
      }
      case WEB_PAGE -> add("publisher", venue.name());
    }
  }

  /** The number of an abstract stands where its page would; that of a report has its own tag. */
  private static String number(Reference reference) {
    return reference.kind() == Reference.Kind.MEETING_ABSTRACT
            || reference.kind() == Reference.Kind.ARTICLE
        ? reference.place().number()
        : "";
  }

  private static String name(Reference.Author author) {
    return author.family().isEmpty() ? author.whole() : author.family() + ", " + author.given();
  }

  private void add(String name, String content) {
    if (!content.isEmpty()) {
      tags.add(new Tag("citation_" + name, content));
    }
  }
}
