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

  /** The list of contents. */
  public List<Link> contents() {
    List<Link> contents = new ArrayList<>(Contents.of(blocks, facts, tail));
    if (!cards.isEmpty()) {
      contents.add(blocks.size(), new Link("Where it stands", "#where"));
    }
    return contents;
  }
}
