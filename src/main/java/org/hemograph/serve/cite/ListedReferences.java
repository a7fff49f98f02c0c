package org.hemograph.serve.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.hemograph.model.Reference;
import org.hemograph.query.citing.Cited;
import org.hemograph.serve.pages.CitePage;
import org.hemograph.serve.pages.Link;
import org.hemograph.write.citation.Bibliography;
import org.hemograph.write.citation.CitationStyle;

/** References as the page lists them. */
final class ListedReferences {
  private ListedReferences() {}

  /** Each with what it is and where it leads. */
  static List<CitePage.Item> items(List<Reference> shown) {
    List<String> texts = new Bibliography(CitationStyle.DEFAULT).text(shown);
    List<CitePage.Item> items = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Reference one = shown.get(i);
      items.add(
          new CitePage.Item(
              texts.get(i).replaceFirst("^[\\[(]?[0-9]+[.)\\]]\\s*", ""),
              "/page/" + one.key(),
              words(one.kind(), 1),
              links(one)));
    }
    return items;
  }

  private static List<Link> links(Reference one) {
    List<Link> links = new ArrayList<>();
    if (!one.ids().doi().isEmpty()) {
      links.add(
          new Link(
              "DOI",
              one.addresses().stream()
                  .filter(a -> a.startsWith("https://doi.org/"))
                  .findFirst()
                  .orElse("")));
    }
    if (!one.ids().pmid().isEmpty()) {
      links.add(new Link("PubMed", "https://pubmed.ncbi.nlm.nih.gov/" + one.ids().pmid() + "/"));
    }
    if (!one.ids().pmcid().isEmpty()) {
      links.add(
          new Link("PMC", "https://pmc.ncbi.nlm.nih.gov/articles/" + one.ids().pmcid() + "/"));
    }
    if (links.isEmpty()) {
      one.addresses().stream()
          .filter(page -> page.startsWith("https://") || page.startsWith("http://"))
          .limit(1)
          .forEach(page -> links.add(new Link("Source", page)));
    }
    return links.stream().filter(Link::leads).toList();
  }

  /** How many of what there are. */
  static String tally(Cited cited) {
    StringJoiner parts = new StringJoiner(", ");
    count(parts, cited.publications().size(), "publication");
    count(parts, cited.registrations().size(), "registry record");
    count(parts, cited.pages().size(), "other source");
    return parts.toString();
  }

  private static void count(StringJoiner parts, int many, String what) {
    if (many > 0) {
      parts.add(many + " " + what + (many == 1 ? "" : "s"));
    }
  }

  /** What it is, as a reader calls it. */
  static String words(Reference.Kind kind, int many) {
    String one =
        switch (kind) {
          case ARTICLE -> "Article";
          case MEETING_ABSTRACT -> "Meeting abstract";
          case REGISTRATION -> "Registry record";
          case REPORT -> "Report";
          case WEB_PAGE -> "Web page";
        };
    return many == 1 ? one : one + "s";
  }

  /** As HTML, only where another style than that of the list is asked for. */
  static String formatted(List<Reference> shown, String style) {
    if (style.isEmpty() || shown.isEmpty()) {
      return "";
    }
    CitationStyle named = CitationStyle.named(style);
    return named.equals(CitationStyle.DEFAULT) ? "" : new Bibliography(named).html(shown);
  }
}
