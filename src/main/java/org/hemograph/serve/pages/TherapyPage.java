package org.hemograph.serve.pages;

import java.util.List;
import java.util.Optional;
import org.hemograph.serve.pages.ThingPage.Ask;
import org.hemograph.serve.pages.ThingPage.Fact;

/**
 * A drug, a class, a mechanism, a target, a person, an organisation or a condition: what readers
 * look for first, then parts in the order that its kind wants, then everything.
 *
 * @param keys the band below the head
 * @param parts pictures and tables, most wanted first
 * @param ways to other views of it: a comparison, its figures
 * @param facts what is stated, by property
 */
public record TherapyPage(
    Frame frame,
    ThingHead head,
    List<KeyFact> keys,
    List<Part> parts,
    List<Link> ways,
    List<Fact> facts,
    ThingTail tail) {

  /**
   * One part of the page; it shows what it has.
   *
   * @param title its heading
   * @param anchor its name in the page's address
   * @param count how many there are; may be empty
   * @param note a sentence above all; may be empty
   * @param figure a picture
   * @param first the rows that everybody sees
   * @param rest the rows that are folded away
   * @param questions that can be asked at once
   * @param behind the query that has the same, with downloads; leads nowhere where there is none
   */
  public record Part(
      String title,
      String anchor,
      String count,
      String note,
      Optional<Figure> figure,
      Optional<Grid> first,
      Optional<Grid> rest,
      List<Ask> questions,
      Link behind) {
    public Part {
      questions = List.copyOf(questions);
    }
  }

  public TherapyPage {
    keys = List.copyOf(keys);
    parts = List.copyOf(parts);
    ways = List.copyOf(ways);
    facts = List.copyOf(facts);
  }

  /** The parts by name, as links within the page, and other views of the thing. */
  public List<Link> contents() {
    List<Link> contents =
        new java.util.ArrayList<>(
            parts.stream().map(part -> new Link(part.title(), "#" + part.anchor())).toList());
    if (!facts.isEmpty()) {
      contents.add(new Link("Everything stated", "#facts"));
    }
    contents.add(new Link("Sources and data", "#sources"));
    contents.addAll(ways);
    return contents;
  }
}
