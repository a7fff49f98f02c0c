package org.hemograph.read.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.read.bibliography.Citation;
import org.hemograph.read.bibliography.PublicIds;
import org.hemograph.read.bibliography.RecordNotes;
import org.hemograph.read.bibliography.Wording;

/** The authors of an article in their order. */
final class PubmedAuthors {
  private final XmlElement article;
  private final RecordNotes notes;

  PubmedAuthors(XmlElement article, RecordNotes notes) {
    this.article = article;
    this.notes = notes;
  }

  List<Citation.Author> authors() {
    List<Citation.Author> authors = new ArrayList<>();
    for (XmlElement author : article.all("AuthorList", "Author")) {
      String name = name(author);
      // An author that was struck out later is printed with ValidYN="N" beside the right one.
      if (!name.isEmpty() && !author.attribute("ValidYN").equals("N")) {
        authors.add(new Citation.Author(name, affiliations(author), orcid(author), rorIds(author)));
      }
    }
    return authors;
  }

  /** {@code Family, Given, Suffix}; the initials where there is no given name; or a group. */
  private String name(XmlElement author) {
    String group = text(author.first("CollectiveName"));
    if (!group.isEmpty()) {
      return group;
    }
    String given = text(author.first("ForeName"));
    return Stream.of(
            text(author.first("LastName")),
            given.isEmpty() ? text(author.first("Initials")) : given,
            text(author.first("Suffix")))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private List<String> affiliations(XmlElement author) {
    return author.all("AffiliationInfo", "Affiliation").stream()
        .map(this::text)
        .map(Wording::withoutContact)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private String orcid(XmlElement author) {
    return author.all("Identifier").stream()
        .filter(id -> id.attribute("Source").equals("ORCID"))
        .map(id -> PublicIds.orcid(id.text(), id.path(), notes))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElse("");
  }

  private List<String> rorIds(XmlElement author) {
    return author.all("AffiliationInfo", "Identifier").stream()
        .filter(id -> id.attribute("Source").equals("ROR"))
        .map(id -> PublicIds.ror(id.text(), id.path(), notes))
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  private String text(XmlElement element) {
    return notes.text(element.path(), element.text());
  }
}
