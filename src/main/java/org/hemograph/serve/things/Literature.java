package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Citation;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Notice;

/**
 * Publications and sources as pages cite them.
 *
 * @param near what is stated about them
 */
record Literature(Nearby near) {
  private static final int NAMED_AUTHORS = 6;

  /** The publications, among what is known, that a source is a copy or record of. */
  List<Node> publicationsOf(Node source) {
    return near.of(HG.Publication).stream().filter(one -> isOf(one, source)).toList();
  }

  private boolean isOf(Node publication, Node source) {
    List<Node> pages = near.all(source, External.foafPage);
    if (near.all(publication, External.foafPage).stream().anyMatch(pages::contains)) {
      return true;
    }
    boolean named =
        pages.stream()
            .map(page -> page.toString().replace("%2F", "/").toLowerCase(Locale.ROOT))
            .anyMatch(
                address ->
                    Stream.of(HG.doi, HG.pmid, HG.pmcid)
                        .flatMap(id -> near.all(publication, id).stream())
                        .map(id -> id.getLiteralLexicalForm().toLowerCase(Locale.ROOT))
                        .anyMatch(address::contains));
    String year = year(publication);
    return named
        || !year.isEmpty()
            && near.code(source, HG.sourceKind).equals("meeting-abstract")
            && near.link(source).text().contains(year)
            && near.all(publication, HG.abstractNumber).stream()
                .map(Node::getLiteralLexicalForm)
                .anyMatch(
                    number ->
                        near.link(source)
                            .text()
                            .matches(
                                ".*abstract (no[.] )?" + Pattern.quote(number) + "([^0-9].*|$)"));
  }

  /** What the page of something stated there has to say of it before anything else. */
  List<Notice> notices(Node publication, String about) {
    List<Notice> notices = new ArrayList<>();
    List<Link> retractions = near.links(publication, HG.retractedBy);
    if (!retractions.isEmpty()) {
      notices.add(new Notice("Retracted", about, retractions));
    }
    return notices;
  }

  /** The year; where sources differ the later one, as what is online first is printed later. */
  String year(Node publication) {
    return years(publication).stream().reduce("", (earlier, later) -> later);
  }

  /** Every year that is stated, the earliest first. */
  List<String> years(Node publication) {
    return near.all(publication, External.dctermsIssued).stream()
        .map(Values::literal)
        .map(issued -> issued.length() > 4 ? issued.substring(0, 4) : issued)
        .distinct()
        .sorted()
        .toList();
  }

  /** Its authors in order, as links where it is known who they are; each once. */
  List<Link> authors(Node publication) {
    List<Link> authors = new ArrayList<>();
    Set<String> positions = new LinkedHashSet<>();
    near.all(publication, HG.authorship).stream()
        .sorted(Comparator.comparingInt(this::position))
        .forEach(
            authorship -> {
              String name = near.text(authorship, HG.nameAsWritten);
              List<Link> people = near.links(authorship, HG.author);
              if (positions.add(near.text(authorship, HG.position))) {
                authors.add(
                    people.isEmpty()
                        ? Link.text(name)
                        : new Link(
                            name.isEmpty() ? people.get(0).text() : name, people.get(0).href()));
              }
            });
    return authors;
  }

  private int position(Node authorship) {
    String position = near.text(authorship, HG.position);
    return position.matches("[0-9]{1,6}") ? Integer.parseInt(position) : Integer.MAX_VALUE;
  }

  /** How to cite a publication: authors, title, journal, year, volume, pages, identifiers. */
  Citation citation(Node publication) {
    String venue = near.text(publication, HG.publishedIn);
    if (venue.isEmpty()) {
      venue = near.text(publication, HG.presentedAt);
    }
    if (venue.isEmpty()) {
      venue = near.text(publication, HG.venueText);
    }
    StringBuilder text = new StringBuilder();
    sentence(text, authorsText(publication));
    sentence(text, title(publication));
    sentence(text, venue);
    String place = year(publication);
    String volume = near.text(publication, External.biboVolume);
    String issue = near.text(publication, External.biboIssue);
    String pages = pages(publication);
    if (!volume.isEmpty()) {
      place += (place.isEmpty() ? "" : ";") + volume + (issue.isEmpty() ? "" : "(" + issue + ")");
    }
    if (!pages.isEmpty()) {
      place += (place.isEmpty() ? "" : ":") + pages;
    }
    if (!near.text(publication, HG.abstractNumber).isEmpty()) {
      place += ", abstract " + near.text(publication, HG.abstractNumber);
    }
    sentence(text, place);
    List<Link> ids = new ArrayList<>();
    id(publication, HG.doi, "doi:", "https://doi.org/", ids);
    id(publication, HG.pmid, "PMID ", "https://pubmed.ncbi.nlm.nih.gov/", ids);
    id(publication, HG.pmcid, "", "https://pmc.ncbi.nlm.nih.gov/articles/", ids);
    sentence(text, String.join(", ", ids.stream().map(Link::text).toList()));
    return new Citation(text.toString(), ids);
  }

  /** How to cite a source that is no known publication. */
  Citation citationOfSource(Node source) {
    StringBuilder text = new StringBuilder();
    sentence(text, near.link(source).text());
    near.all(source, External.foafPage).stream()
        .limit(1)
        .forEach(page -> text.append(' ').append(page));
    return new Citation(text.toString().strip(), List.of());
  }

  String title(Node publication) {
    String title = near.text(publication, External.dctermsTitle);
    return title.isEmpty() ? near.link(publication).text() : title;
  }

  private String authorsText(Node publication) {
    String printed = near.text(publication, HG.authorsText);
    if (!printed.isEmpty()) {
      return printed;
    }
    List<String> names = authors(publication).stream().map(Link::text).toList();
    return names.size() > NAMED_AUTHORS
        ? String.join(", ", names.subList(0, NAMED_AUTHORS)) + ", et al."
        : String.join(", ", names);
  }

  private String pages(Node publication) {
    String first = near.text(publication, External.biboPageStart);
    String last = near.text(publication, External.biboPageEnd);
    return last.isEmpty() || last.equals(first) ? first : first + "–" + last;
  }

  private void id(Node publication, String property, String name, String page, List<Link> ids) {
    near.all(publication, property).stream()
        .map(Node::getLiteralLexicalForm)
        .limit(1)
        .forEach(id -> ids.add(new Link(name + id, page + id)));
  }

  private static void sentence(StringBuilder text, String part) {
    if (!part.isEmpty()) {
      text.append(text.isEmpty() ? "" : " ").append(part);
      if (!part.matches("(?s).*[.?!]")) {
        text.append('.');
      }
    }
  }
}
