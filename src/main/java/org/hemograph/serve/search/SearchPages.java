package org.hemograph.serve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.SearchPage;
import org.hemograph.serve.pages.SearchPage.Choice;
import org.hemograph.serve.pages.SearchPage.Choices;
import org.hemograph.serve.pages.SearchPage.Hit;
import org.hemograph.serve.pages.SearchPage.Piece;
import org.hemograph.serve.search.Card.Value;
import org.hemograph.serve.search.SearchDoor.Outcome;

/** Composes the page of a search. */
record SearchPages(LocalLinks links) {
  /** Of a facet so many values are seen at once; the others are folded. */
  private static final int SEEN = 7;

  /**
   * The page.
   *
   * @param cited the publications among the hits that it shows, for literature tools
   */
  SearchPage page(Outcome outcome, Frame.Cited cited) {
    SearchAddress address = outcome.address();
    String text = address.typed().text();
    Narrowed narrowed = outcome.narrowed();
    int total = narrowed.hits().size();
    Frame frame =
        Frame.of(text.isEmpty() ? "Search" : text + " · Search", "search", outcome.revision())
            .searching(text)
            .styled("search.css")
            .with(List.of(new Frame.Alternate("JSON", "application/json", address.json())))
            .with(cited);
    return new SearchPage(
        frame,
        text,
        outcome.shown().stream().map(hit -> hit(address, hit)).toList(),
        total,
        outcome.findings().hits().size(),
        outcome.findings().capped(),
        Math.min(address.offset(), total),
        outcome.findings().near(),
        outcome
            .correction()
            .map(right -> new Link(right, SearchAddress.searching(right).page()))
            .orElse(Link.text("")),
        choices(address, narrowed),
        chosen(address, narrowed),
        address.whole().page(),
        neighbours(address, total),
        address.json());
  }

  private Hit hit(SearchAddress address, Search.Hit hit) {
    Card card = hit.card().orElseThrow();
    String matched = hit.match().text();
    boolean same = Folding.fold(matched).equals(Folding.fold(card.label()));
    return new Hit(
        Highlight.of(address.typed(), card.label()),
        links.href(hit.thing()),
        card.values().getOrDefault(Facet.KIND, new TreeSet<>()).stream()
            .map(Value::label)
            .findFirst()
            .orElse(""),
        same ? "" : hit.match().field().words(),
        same ? List.<Piece>of() : Highlight.of(address.typed(), matched),
        card.context());
  }

  private static List<Choices> choices(SearchAddress address, Narrowed narrowed) {
    List<Choices> all = new ArrayList<>();
    for (Narrowed.Counts counts : narrowed.counts()) {
      // One value that all hits have narrows nothing down.
      boolean useful =
          counts.values().size() > 1
              || counts.values().stream().anyMatch(Narrowed.Count::chosen)
              || counts.values().get(0).many() < narrowed.hits().size();
      if (useful) {
        List<Choice> values =
            counts.values().stream()
                .map(
                    count ->
                        new Choice(
                            count.value().label(),
                            count.many(),
                            address.toggled(counts.facet(), count.value().key()).page(),
                            count.chosen()))
                .toList();
        int seen = values.size() <= SEEN + 1 ? values.size() : SEEN;
        boolean hidden = values.subList(seen, values.size()).stream().anyMatch(Choice::chosen);
        all.add(
            new Choices(
                counts.facet().title(),
                counts.facet().parameter(),
                values.subList(0, seen),
                values.subList(seen, values.size()),
                hidden));
      }
    }
    return all;
  }

  private static List<Choice> chosen(SearchAddress address, Narrowed narrowed) {
    List<Choice> chosen = new ArrayList<>();
    for (Narrowed.Counts counts : narrowed.counts()) {
      for (Narrowed.Count count : counts.values()) {
        if (count.chosen()) {
          chosen.add(
              new Choice(
                  counts.facet().title() + ": " + count.value().label(),
                  count.many(),
                  address.toggled(counts.facet(), count.value().key()).page(),
                  true));
        }
      }
    }
    return chosen;
  }

  private static List<Link> neighbours(SearchAddress address, int total) {
    List<Link> pages = new ArrayList<>();
    if (address.offset() > 0) {
      int before = Math.max(0, Math.min(address.offset(), total) - address.limit());
      pages.add(new Link("Previous", address.from(before).page()));
    }
    if (address.offset() + address.limit() < total) {
      pages.add(new Link("Next", address.from(address.offset() + address.limit()).page()));
    }
    return pages;
  }
}
