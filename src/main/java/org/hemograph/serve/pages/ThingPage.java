package org.hemograph.serve.pages;

import java.util.List;

/**
 * One thing: what is stated about it, what hangs below it, what points to it, and who says so.
 *
 * @param facts what is stated, by property
 * @param sections tables of parts, results and the like
 */
public record ThingPage(
    Frame frame, ThingHead head, List<Fact> facts, List<Section> sections, ThingTail tail) {
  /**
   * A public identifier.
   *
   * @param name of the registry; may be empty
   * @param link the identifier, and the registry's page for it
   */
  public record Id(String name, Link link) {}

  /**
   * A mark on how sure something is.
   *
   * @param name {@code verified}, {@code seed} or {@code recalled}
   * @param meaning a sentence
   */
  public record Badge(String name, String meaning) {}

  /** A text with its heading. */
  public record Text(String heading, String text) {
    private static final int LONG = 600;

    /**
     * Whether it would push everything else off the screen: then it is folded below its heading.
     */
    public boolean isFolded() {
      return !heading.isEmpty() && text.length() > LONG;
    }
  }

  /**
   * Everything stated with one property.
   *
   * @param property its label, and its entry in the ontology
   * @param meaning its definition; may be empty
   * @param values what is stated
   * @param recalled whether this property is recalled, not verified
   * @param origins the graphs that state it, where the thing's statements stand in several
   */
  public record Fact(
      Link property, String meaning, List<Link> values, boolean recalled, List<Origin> origins) {
    public Fact {
      values = List.copyOf(values);
      origins = List.copyOf(origins);
    }

    /** A fact of a thing that one graph tells all of. */
    public Fact(Link property, String meaning, List<Link> values, boolean recalled) {
      this(property, meaning, values, recalled, List.of());
    }

    /** Whether it needs the whole width. */
    public boolean isLong() {
      return length(values) > 90;
    }

    public boolean isStacked() {
      return stacks(values);
    }
  }

  /**
   * A graph that states a fact, or how many more do.
   *
   * @param mark its number among the page's sources, from 1, or {@code +12}
   * @param anchor where on the page it stands
   * @param name in words
   */
  public record Origin(String mark, String anchor, String name) {}

  /**
   * A table on the page.
   *
   * @param title its heading
   * @param anchor its name in the page's address
   * @param grid the rows
   * @param behind the query it comes from, with its page; leads nowhere when there is none
   */
  public record Section(String title, String anchor, Grid grid, Link behind) {}

  /**
   * Things that point here with one property.
   *
   * @param property its label and entry
   * @param many how many there are, in words
   * @param things the first of them
   * @param rest how many are not shown; 0 when all are
   * @param all where all of them are, page by page
   */
  public record Incoming(Link property, String many, List<Link> things, long rest, Link all) {
    public Incoming {
      things = List.copyOf(things);
    }

    public boolean isStacked() {
      return stacks(things);
    }
  }

  /**
   * Where statements come from.
   *
   * @param graph the named graph
   * @param statements how many of the page's statements stand in it
   * @param source the publication, registry record or table behind it
   */
  public record Source(Link graph, String statements, List<Link> source) {
    public Source {
      source = List.copyOf(source);
    }
  }

  /** A question that takes this thing. */
  public record Ask(Link link, String summary) {}

  public ThingPage {
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }

  private static int length(List<Link> links) {
    return links.stream().mapToInt(link -> link.text().length()).sum();
  }

  /** Long texts are easier to tell apart on lines of their own. */
  private static boolean stacks(List<Link> links) {
    return links.size() > 1 && length(links) > 40 * links.size();
  }
}
