package org.hemograph.serve.therapy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hemograph.serve.charts.StudyTimeline;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Picture;

/**
 * Studies as a table and as bars in time.
 *
 * @param about the drugs that the page is about; empty when it is about none
 */
public record StudyList(Studies studies, LocalLinks links, Set<String> about) {
  private static final int MOST_BARS = 40;

  /** The table, furthest phase first, the latest first in each. */
  public Grid table(String caption) {
    boolean beside = studies.shown().stream().anyMatch(study -> !study.beside().isEmpty());
    boolean against = studies.shown().stream().anyMatch(study -> !study.against().isEmpty());
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(text("Study"));
    columns.add(text("Phase"));
    columns.add(text("Status"));
    columns.add(text("Tests"));
    if (beside) {
      columns.add(text("On top of"));
    }
    if (against) {
      columns.add(text("Against"));
    }
    boolean parts =
        studies.shown().stream()
            .anyMatch(study -> !about.isEmpty() && !study.part(about).equals("tested"));
    if (parts) {
      columns.add(text("Part here"));
    }
    columns.add(new Grid.Column("People", "How many take part", Cell.Style.NUMBER));
    columns.add(text("From"));
    columns.add(text("To"));
    columns.add(text("Sponsor"));
    List<Study> sorted = new ArrayList<>(studies.shown());
    sorted.sort(Comparator.comparingInt((Study study) -> -study.phaseNumber()));
    List<List<Cell>> rows = new ArrayList<>();
    for (Study study : sorted) {
      List<Cell> row = new ArrayList<>();
      row.add(
          new Cell(
              List.of(study.named().link(links)),
              Cell.Style.TEXT,
              study.recalled() ? "recalled" : ""));
      row.add(Cell.text(study.phase()));
      row.add(Cell.text(status(study)));
      row.add(named(study.tested()));
      if (beside) {
        row.add(named(study.beside()));
      }
      if (against) {
        row.add(named(study.against()));
      }
      if (parts) {
        row.add(Cell.text(study.part(about)));
      }
      row.add(
          study.people().isEmpty()
              ? Cell.EMPTY
              : new Cell(List.of(Link.text(study.people())), Cell.Style.NUMBER, ""));
      row.add(Cell.text(study.start().map(Study.Day::text).orElse("")));
      row.add(
          Cell.text(
              study.end().map(day -> day.text() + (study.runs() ? " (planned)" : "")).orElse("")));
      row.add(named(study.sponsors()));
      rows.add(row);
    }
    return new Grid(caption, columns, rows, left()).condensed();
  }

  /** The best source's, and what others say. */
  private static String status(Study study) {
    List<String> said = study.statuses();
    return said.size() < 2
        ? String.join("", said)
        : said.get(0) + "; elsewhere: " + String.join("; ", said.subList(1, said.size()));
  }

  private String left() {
    return studies.all() > studies.shown().size()
        ? "The latest "
            + studies.shown().size()
            + " of "
            + String.format(Locale.ROOT, "%,d", studies.all())
            + " by registration number; the query has all."
        : "";
  }

  /** Bars for the studies whose start is stated, the latest first. */
  public Optional<Drawn> timeline(String title) {
    List<Study> dated =
        studies.shown().stream().filter(study -> study.start().isPresent()).toList();
    List<Study> some = dated.subList(0, Math.min(MOST_BARS, dated.size()));
    if (some.size() < 2) {
      return Optional.empty();
    }
    List<StudyTimeline.Row> rows = some.stream().map(this::bar).toList();
    return new StudyTimeline(title)
        .draw(rows)
        .map(
            picture ->
                new Drawn(
                    title,
                    new Picture(picture.svg(), remark(some.size(), dated.size())),
                    new StudyList(new Studies(some, some.size()), links, about).table(title)));
  }

  private String remark(int shown, int dated) {
    int undated = studies.all() - dated;
    return "Colour and number give the phase; a bar with a dashed frame ends in a planned date, one with a"
        + " tip has no end stated."
        + (shown < dated ? " The latest " + shown + " of those with a start date." : "")
        + (undated > 0 && studies.all() == studies.shown().size()
            ? " " + undated + " of " + studies.many() + " have no start date here."
            : "");
  }

  private StudyTimeline.Row bar(Study study) {
    String status = study.statuses().isEmpty() ? "status not stated" : study.statuses().get(0);
    String phase = study.phase().isEmpty() ? "no phase" : "phase " + study.phase();
    String people = study.people().isEmpty() ? "" : ", n " + study.people();
    Study.Day start = study.start().orElseThrow();
    return new StudyTimeline.Row(
        study.named().link(links),
        study.phaseNumber(),
        phase + ", " + status.toLowerCase(Locale.ROOT) + people,
        start.text() + " to " + study.end().map(Study.Day::text).orElse("a date not stated"),
        start.date(),
        study.end().map(Study.Day::date),
        study.runs());
  }

  private Cell named(List<Named> some) {
    return cell(some.stream().map(one -> one.link(links)).toList());
  }

  private static Cell cell(List<Link> some) {
    return new Cell(some, Cell.Style.TEXT, "");
  }

  private static Grid.Column text(String name) {
    return new Grid.Column(name, "", Cell.Style.TEXT);
  }
}
