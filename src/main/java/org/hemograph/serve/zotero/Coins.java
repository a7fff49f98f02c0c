package org.hemograph.serve.zotero;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.hemograph.model.Reference;

/**
 * A reference as the title of a COinS span: a context object of OpenURL 1.0 (ANSI/NISO Z39.88-2004)
 * in key/encoded-value form. Articles are of the journal format, meeting abstracts of the book
 * format with genre {@code proceeding}, registry records and reports with genre {@code report},
 * pages of Dublin Core.
 */
public final class Coins {
  private final StringJoiner pairs = new StringJoiner("&");

  private Coins() {}

  /** The context object; a template has still to escape it for its attribute. */
  public static String of(Reference reference) {
    Coins coins = new Coins();
    coins.add("ctx_ver", "Z39.88-2004");
    switch (reference.kind()) {
      case ARTICLE -> coins.article(reference);
      case MEETING_ABSTRACT -> coins.meetingAbstract(reference);
      case REGISTRATION, REPORT -> coins.report(reference);
      case WEB_PAGE -> coins.page(reference);
    }
    coins.common(reference);
    return coins.pairs.toString();
  }

  private void article(Reference reference) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal");
    add("rft.genre", "article");
    add("rft.atitle", reference.title());
    add("rft.jtitle", reference.venue().name());
    add("rft.stitle", reference.venue().abbreviation());
  }

  private void meetingAbstract(Reference reference) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
    add("rft.genre", "proceeding");
    add("rft.atitle", reference.title());
    add("rft.btitle", reference.venue().name());
  }

  private void report(Reference reference) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
    add("rft.genre", "report");
    add("rft.btitle", reference.title());
    String publisher = reference.venue().publisher();
    add("rft.pub", publisher.isEmpty() ? reference.venue().name() : publisher);
  }

  private void page(Reference reference) {
    add("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc");
    add("rft.type", "webpage");
    add("rft.title", reference.title());
    add("rft.source", reference.venue().name());
    reference.addresses().stream().limit(1).forEach(page -> add("rft.identifier", page));
  }

  private void common(Reference reference) {
    reference.issued().ifPresent(issued -> add("rft.date", IssuedText.iso(issued)));
    Reference.Place place = reference.place();
    add("rft.volume", place.volume());
    add("rft.issue", place.issue());
    pages(place);
    reference.venue().issns().stream().limit(1).forEach(issn -> add("rft.issn", issn));
    reference.authors().forEach(this::author);
    add("rft.language", reference.language());
    id("info:doi/", reference.ids().doi());
    id("info:pmid/", reference.ids().pmid());
    reference.addresses().stream().limit(1).forEach(page -> id("", page));
  }

  /** An abstract without pages is found by its number. */
  private void pages(Reference.Place place) {
    if (place.firstPage().isEmpty()) {
      add("rft.pages", place.lastPage().isEmpty() ? place.number() : place.lastPage());
    } else {
      boolean one = place.lastPage().isEmpty() || place.lastPage().equals(place.firstPage());
      add("rft.spage", place.firstPage());
      add("rft.epage", one ? "" : place.lastPage());
    }
  }

  /** Readers take what has no comma apart at its spaces, so that groups have a key of their own. */
  private void author(Reference.Author author) {
    if (!author.family().isEmpty()) {
      add("rft.au", author.family() + ", " + author.given());
    } else {
      add(author.whole().indexOf(' ') < 0 ? "rft.au" : "rft.aucorp", author.whole());
    }
  }

  private void id(String scheme, String id) {
    if (!id.isEmpty()) {
      add("rft_id", scheme + id);
    }
  }

  private void add(String key, String value) {
    if (!value.isEmpty()) {
      pairs.add(key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }
  }
}
