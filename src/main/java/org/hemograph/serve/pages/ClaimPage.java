package org.hemograph.serve.pages;

import java.util.List;
import org.hemograph.serve.pages.ThingPage.Fact;

/**
 * A claim: who says it, how surely, where it stands, what it rests on and what speaks against it.
 *
 * @param kinds what kind of claim it is, and how sure its author is
 * @param speakers who says it; empty when the source alone does
 * @param about what it is about
 * @param cards where it stands
 */
public record ClaimPage(
    Frame frame,
    ThingHead head,
    List<Notice> notices,
    List<String> kinds,
    List<Link> speakers,
    List<Link> about,
    List<SourceCard> cards,
    Citation citation,
    List<Block> blocks,
    List<Fact> facts,
    ThingTail tail) {
  public ClaimPage {
    notices = List.copyOf(notices);
    kinds = List.copyOf(kinds);
    speakers = List.copyOf(speakers);
    about = List.copyOf(about);
    cards = List.copyOf(cards);
    blocks = List.copyOf(blocks);
    facts = List.copyOf(facts);
  }

  /** The list of contents. */
  public List<Link> contents() {
    return Contents.of(blocks, facts, tail);
  }
}
