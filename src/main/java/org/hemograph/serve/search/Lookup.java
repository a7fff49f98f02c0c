package org.hemograph.serve.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hemograph.serve.search.Card.Value;

/** A search as one answer, for whoever sends no address: the same hits as the page has. */
public final class Lookup {
  private final SearchDoor door;

  public Lookup(SearchDoor door) {
    this.door = door;
  }

  /**
   * A thing that was found.
   *
   * @param iri the thing
   * @param label its name
   * @param kind what it is, as readers call it
   * @param context one line: phase, status, sponsor; year, journal
   * @param matched the text that holds the words
   * @param matchedAs what that text is to the thing
   */
  public record Hit(
      String iri, String label, String kind, String context, String matched, String matchedAs) {}

  /**
   * Hits, and how to go on.
   *
   * @param hits of this page, best first
   * @param total of all pages
   * @param capped whether there may be more than were read
   * @param near whether no text holds all words, so that these only come close
   * @param meant what was probably meant, where that is known
   * @param kinds by the name that narrows a search down: how many hits have it
   * @param revision of the data; empty where the store cannot tell
   */
  public record Hits(
      List<Hit> hits,
      int total,
      boolean capped,
      boolean near,
      Optional<String> meant,
      Map<String, Integer> kinds,
      String revision) {}

  /**
   * Finds things by words; an id is a word like others here.
   *
   * @param kinds only these, by their names in addresses; all where empty
   */
  public Hits find(String text, List<String> kinds, int offset, int limit) {
    SearchAddress address =
        new SearchAddress(
            Typed.of(text), Map.of(Facet.KIND, new TreeSet<>(kinds)), limit, offset, true);
    SearchDoor.Outcome outcome = door.find(address);
    List<Search.Hit> all = outcome.narrowed().hits();
    int end = Math.min(all.size(), offset + limit);
    List<Search.Hit> some = offset < end ? all.subList(offset, end) : List.of();
    Map<String, Integer> counts = new java.util.LinkedHashMap<>();
    outcome.narrowed().counts().stream()
        .filter(count -> count.facet() == Facet.KIND)
        .flatMap(count -> count.values().stream())
        .forEach(count -> counts.put(count.value().key(), count.many()));
    return new Hits(
        some.stream().map(Lookup::hit).toList(),
        all.size(),
        outcome.findings().capped(),
        outcome.findings().near(),
        outcome.correction(),
        counts,
        outcome.revision());
  }

  private static Hit hit(Search.Hit hit) {
    Card card = hit.card().orElseThrow();
    String kind =
        card.values().getOrDefault(Facet.KIND, new TreeSet<>()).stream()
            .findFirst()
            .map(Value::label)
            .orElse("");
    return new Hit(
        hit.thing(),
        card.label(),
        kind,
        card.context(),
        hit.match().text(),
        hit.match().field().words());
  }
}
