package org.hemograph.serve.pages;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.serve.pages.ThingPage.Fact;

/** The list of contents of a page. */
final class Contents {
  private Contents() {}

  static List<Link> of(List<Block> blocks, List<Fact> facts, ThingTail tail) {
    List<Link> contents = new ArrayList<>();
    blocks.forEach(block -> contents.add(block.contents()));
    if (!facts.isEmpty()) {
      contents.add(new Link("Everything stated", "#facts"));
    }
    if (!tail.asks().isEmpty()) {
      contents.add(new Link("Ask about this", "#ask"));
    }
    if (!tail.incoming().isEmpty()) {
      contents.add(new Link("Linked from", "#incoming"));
    }
    contents.add(new Link("Sources and data", "#sources"));
    return contents;
  }
}
