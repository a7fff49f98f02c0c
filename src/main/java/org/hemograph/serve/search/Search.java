package org.hemograph.serve.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds things by label, synonym, public id, title, claim, passage, and by the names of arms and
 * endpoints: in the text index, and where there is none, by looking through the texts. Asks the
 * store five queries; one more where nothing holds all words; one where the cards of all hits are
 * known. Safe for many threads.
 */
public final class Search {
  /** A hit whose words are spelled otherwise is worth showing up to so many slips a word. */
  private static final int LOST = 3;

  private final Matches matches;
  private final Cards cards = new Cards();

  /**
   * A search.
   *
   * @param indexed whether the evidence has a text index
   */
  public Search(LocalLinks links, boolean indexed) {
    this.matches = new Matches(links, indexed);
  }

  /**
   * A thing that was found.
   *
   * @param iri the thing
   * @param label its name
   * @param type its class; empty if it has none
   * @param matched the text that matched; the label or another one
   */
  public record Found(String iri, String label, String type, String matched) {}

  /** Things whose texts hold all words, or words that begin like them; best first. */
  public List<Found> find(Queryable.Session session, String text) {
    Typed typed = Typed.of(text);
    return typed.isBlank()
        ? List.of()
        : found(ranked(session, typed, matches.holding(session, typed), nameless()));
  }

  /** Things whose texts are spelled nearly like the words; best first. */
  public List<Found> near(Queryable.Session session, String text) {
    Typed typed = Typed.of(text);
    return typed.isBlank()
        ? List.of()
        : found(close(ranked(session, typed, matches.near(session, typed), nameless()), typed));
  }

  /** The one thing that has this public id, in whatever spelling. */
  Optional<String> byId(Queryable.Session session, Typed typed) {
    return matches.byId(session, typed);
  }

  /** All that is found, best first; what comes close where no text holds all words. */
  Findings look(Queryable.Session session, Typed typed, Vocabulary vocabulary, Names names) {
    if (typed.isBlank()) {
      return new Findings(List.of(), false, false);
    }
    List<Match> holding = matches.holding(session, typed);
    if (!holding.isEmpty()) {
      return new Findings(
          ranked(session, typed, holding, vocabulary), false, holding.size() >= Matches.MOST);
    }
    List<Match> near = new ArrayList<>(names.near(typed));
    near.addAll(matches.near(session, typed));
    return new Findings(
        close(ranked(session, typed, near, vocabulary), typed), true, near.size() >= Matches.MOST);
  }

  private static Vocabulary nameless() {
    return new Vocabulary(Map.of());
  }

  private static List<Hit> close(List<Hit> hits, Typed typed) {
    int least = hits.stream().mapToInt(Hit::slips).min().orElse(0);
    return hits.stream()
        .filter(hit -> hit.slips() < LOST * typed.words().size() && hit.slips() <= least + 2)
        .toList();
  }

  private List<Hit> ranked(
      Queryable.Session session, Typed typed, List<Match> matches, Vocabulary vocabulary) {
    Map<String, Hit> best = new LinkedHashMap<>();
    for (Match match : matches) {
      Optional<String> whole = Whole.of(match.thing());
      if (whole.isPresent()) {
        boolean itself = whole.get().equals(match.thing());
        Closeness closeness = Closeness.of(typed, match.text(), itself && match.field().names());
        int slips = closeness == Closeness.NEAR ? Closeness.slips(typed, match.text()) : 0;
        Hit hit = new Hit(whole.get(), match, closeness, slips, Optional.empty());
        best.merge(whole.get(), hit, (a, b) -> Hit.BY_TEXT.compare(a, b) <= 0 ? a : b);
      }
    }
    if (best.isEmpty()) {
      return List.of();
    }
    Map<String, Card> read = cards.read(session, best.keySet(), vocabulary);
    return best.values().stream()
        .map(hit -> hit.with(read.get(hit.thing())))
        .sorted(Hit.BEST_FIRST)
        .toList();
  }

  private static List<Found> found(List<Hit> hits) {
    return hits.stream()
        .map(
            hit -> {
              Card card = hit.card().orElseThrow();
              return new Found(hit.thing(), card.label(), card.type(), hit.match().text());
            })
        .toList();
  }

  /**
   * A thing that was found, by its best text.
   *
   * @param thing the IRI
   * @param match its text that comes closest
   * @param closeness how close
   * @param slips how many letters differ where some do
   * @param card what is shown of it; read after all hits are known
   */
  record Hit(String thing, Match match, Closeness closeness, int slips, Optional<Card> card) {
    /** The text of one thing that comes closest; a name before its synonym. */
    static final Comparator<Hit> BY_TEXT =
        Comparator.comparing(Hit::closeness)
            .thenComparing(Hit::slips)
            .thenComparing(hit -> hit.match().field())
            .thenComparing(Comparator.comparingDouble((Hit hit) -> hit.match().score()).reversed())
            .thenComparing(hit -> hit.match().text());

    /**
     * What is named so; then what stands for itself (drugs, classes, studies …), then what says
     * something (claims, results, arms …); in each, by closeness and then by kind.
     */
    static final Comparator<Hit> BEST_FIRST =
        Comparator.comparing((Hit hit) -> hit.closeness() != Closeness.SAME)
            .thenComparing(Hit::slips)
            .thenComparing(hit -> !KindWords.standsForItself(hit.type()))
            .thenComparing(Hit::closeness)
            .thenComparing(hit -> KindWords.place(hit.type()))
            .thenComparing(hit -> hit.match().field())
            .thenComparing(Comparator.comparingDouble((Hit hit) -> hit.match().score()).reversed())
            .thenComparing(Hit::thing);

    Hit with(@Nullable Card read) {
      return new Hit(thing, match, closeness, slips, Optional.ofNullable(read));
    }

    private String type() {
      return card.map(Card::type).orElse("");
    }
  }

  /**
   * What a search found.
   *
   * @param hits best first
   * @param near whether no text holds all words, so that these only come close
   * @param capped whether there may be more than was read
   */
  record Findings(List<Hit> hits, boolean near, boolean capped) {
    Findings {
      hits = List.copyOf(hits);
    }
  }
}
