package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.serve.pages.Figure;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.KeyFact;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.TherapyPage;
import org.hemograph.serve.pages.TherapyPage.Part;
import org.hemograph.serve.pages.ThingPage.Ask;
import org.hemograph.serve.pages.ThingTail;
import org.hemograph.serve.therapy.ClaimList;
import org.hemograph.serve.therapy.Drawn;
import org.hemograph.serve.therapy.Studies;

/** The page of one thing in the making: what is empty is left out. */
final class TherapyParts {
  /** What the pages of this package need beside the common style sheet. */
  static final String STYLE = "drug.css";

  private static final int SHOWN = 10;

  /** Rows that are not worth folding away. */
  private static final int FEW = 4;

  private final Subject subject;
  private final List<KeyFact> keys = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Link> ways = new ArrayList<>();
  private boolean asked;

  TherapyParts(Subject subject) {
    this.subject = subject;
  }

  TherapyParts key(String name, List<Link> values, String note) {
    if (!values.isEmpty() && values.stream().noneMatch(value -> value.text().isEmpty())) {
      keys.add(new KeyFact(name, values, note));
    }
    return this;
  }

  TherapyParts key(String name, String value) {
    return key(name, List.of(Link.text(value)), "");
  }

  /** A number that leads to its part of the page; not shown when it is 0. */
  TherapyParts count(String name, int number, String anchor) {
    return number == 0
        ? this
        : key(name, List.of(new Link(Integer.toString(number), "#" + anchor)), "");
  }

  /** A picture. */
  TherapyParts figure(String title, String anchor, String note, Optional<Figure> figure) {
    figure.ifPresent(
        drawn -> parts.add(part(title, anchor, "", note, figure, Optional.empty(), Link.text(""))));
    return this;
  }

  /** A table, folded where it is long. */
  TherapyParts table(String title, String anchor, String note, Grid grid, Link behind) {
    return both(title, anchor, note, Optional.empty(), grid, behind);
  }

  /** A picture above a table of more than it shows. */
  TherapyParts both(
      String title, String anchor, String note, Optional<Figure> figure, Grid grid, Link behind) {
    if (!grid.isEmpty()) {
      int many = grid.rows().size();
      String count = Integer.toString(many);
      parts.add(part(title, anchor, count, note, figure, Optional.of(grid), behind));
    }
    return this;
  }

  /** Its studies: a picture of their years above the list. */
  TherapyParts studies(String title, TherapyFigures figures, Studies studies, Link behind) {
    return both(
        title,
        "studies",
        "",
        figures.timeline(subject, studies),
        figures.list(subject, studies).table("Studies of " + subject.head().label()),
        behind);
  }

  /** What is claimed about it. */
  TherapyParts claims() {
    return table(
        "What is claimed",
        "claims",
        "",
        ClaimList.about(subject.session(), subject.values().links(), subject.iri()),
        behind(subject, "claims", "about"));
  }

  private static Part part(
      String title,
      String anchor,
      String count,
      String note,
      Optional<Figure> figure,
      Optional<Grid> grid,
      Link behind) {
    Optional<Grid> first = grid.map(one -> slice(one, 0, SHOWN));
    Optional<Grid> rest =
        grid.filter(one -> one.rows().size() > SHOWN + FEW)
            .map(one -> slice(one, SHOWN, one.rows().size()).saying(one.more()));
    return new Part(
        title,
        anchor,
        count,
        note,
        figure,
        rest.isPresent() ? first.map(one -> one.saying("")) : grid,
        rest,
        List.of(),
        behind);
  }

  private static Grid slice(Grid grid, int from, int to) {
    List<List<org.hemograph.serve.pages.Cell>> rows =
        grid.rows().subList(from, Math.min(to, grid.rows().size()));
    String caption = from == 0 ? grid.caption() : grid.caption() + ", continued";
    return new Grid(
        caption, grid.columns(), rows, from == 0 ? grid.same() : List.of(), grid.more());
  }

  /** The questions that take the thing, early on the page and so not at its end. */
  TherapyParts questions(String title) {
    if (!subject.tail().asks().isEmpty()) {
      asked = true;
      parts.add(
          new Part(
              title,
              "ask",
              "",
              "",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              subject.tail().asks(),
              Link.text("")));
    }
    return this;
  }

  /** The picture with its address. */
  static Optional<Figure> figure(String name, Subject subject, Optional<Drawn> drawn) {
    return drawn.map(
        one ->
            new Figure(
                name,
                one.title(),
                one.picture(),
                one.table(),
                "/figure/" + name + "/" + subject.key()));
  }

  /** The address of a curated query about the thing; leads nowhere where the catalogue lacks it. */
  static Link behind(Subject subject, String query, String parameter) {
    return subject.behind(query, parameter);
  }

  /** Leads to another view of the thing. */
  TherapyParts way(String title, String href) {
    ways.add(new Link(title, href));
    return this;
  }

  TherapyPage page() {
    ThingTail tail = subject.tail();
    List<Ask> asks = asked ? List.of() : tail.asks();
    return new TherapyPage(
        subject.frame().styled(STYLE),
        subject.head(),
        keys,
        parts,
        ways,
        subject.facts(),
        tail.asking(asks));
  }
}
