package org.hemograph.serve.pages;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.serve.pages.ThingPage.Fact;

/**
 * The page of an arm, an endpoint, a passage, a publication, a source or a graph: in each, what it
 * is comes first, and then what was taken from it or measured in it.
 *
 * @param authors who wrote it, in order; empty for what has no authors
 * @param notices what has to be known first
 * @param keys the few facts looked for first
 * @param citation how to cite it
 * @param cards where it is stated; empty when it is itself a source
 * @param blocks tables, most wanted first
 * @param facts all that is stated
 */
public record LiteraturePage(
    Frame frame,
    ThingHead head,
    List<Link> authors,
    List<Notice> notices,
    List<KeyFact> keys,
    Citation citation,
    List<SourceCard> cards,
    List<Block> blocks,
    List<Fact> facts,
    ThingTail tail) {
  public LiteraturePage {
    authors = List.copyOf(authors);
    notices = List.copyOf(notices);
    keys = List.copyOf(keys);
    cards = List.copyOf(cards);
    blocks = List.copyOf(blocks);
    facts = List.copyOf(facts);
  }

  /** The same, by those who wrote it. */
  public LiteraturePage by(List<Link> writers) {
    return new LiteraturePage(
        frame, head, writers, notices, keys, citation, cards, blocks, facts, tail);
  }

  /** The same, with what has to be known first. */
  public LiteraturePage noting(List<Notice> some) {
    return new LiteraturePage(
        frame, head, authors, some, keys, citation, cards, blocks, facts, tail);
  }

  /** The same, with how to cite it. */
  public LiteraturePage citing(Citation how) {
    return new LiteraturePage(frame, head, authors, notices, keys, how, cards, blocks, facts, tail);
  }

  /** The same, with where it is stated. */
  public LiteraturePage stated(List<SourceCard> where) {
    return new LiteraturePage(
        frame, head, authors, notices, keys, citation, where, blocks, facts, tail);
  }

  /** The same under another heading. */
  public LiteraturePage under(ThingHead other) {
    return new LiteraturePage(
        frame, other, authors, notices, keys, citation, cards, blocks, facts, tail);
  }

  /** The list of contents. */
  public List<Link> contents() {
    List<Link> contents = new ArrayList<>(Contents.of(blocks, facts, tail));
    if (!cards.isEmpty()) {
      contents.add(blocks.size(), new Link("Where it stands", "#where"));
    }
    return contents;
  }
}
