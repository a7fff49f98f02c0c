package org.hemograph.serve.pages;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Studies side by side.
 *
 * @param title the heading
 * @param warning the sentence that a comparison across trials carries; empty where it is none
 * @param chosen what was chosen, each with a way to take it out
 * @param pickers the inputs to add something, one a kind
 * @param kept what the form sends along, so that nothing chosen is lost
 * @param remarks what the reader must know of this comparison
 * @param left studies for which there was no room, each a link that shows it with the others
 * @param table absent before something is chosen, or where nothing is reported
 * @param figures the forest plots of a chosen endpoint
 * @param endpoints every row, to choose which of them are shown
 * @param whole this comparison with all its endpoints
 * @param downloads the same in other formats
 * @param ready comparisons to begin with, where nothing is chosen
 * @param classes classes with studies that report results, where nothing is chosen
 */
public record ComparePage(
    Frame frame,
    String title,
    String warning,
    List<Chip> chosen,
    List<Picker> pickers,
    List<Kept> kept,
    List<String> remarks,
    List<Link> left,
    Optional<Table> table,
    List<Plot> figures,
    List<Choice> endpoints,
    Link whole,
    List<Link> downloads,
    List<Ready> ready,
    List<Link> classes) {

  /**
   * Something chosen.
   *
   * @param kind study, drug or class
   * @param thing its page
   * @param remove the comparison without it
   */
  public record Chip(String kind, Link thing, String remove) {}

  /** A hidden field of the form. */
  public record Kept(String name, String value) {}

  /**
   * An input to add something.
   *
   * @param name of the parameter
   * @param label above it
   * @param value what stands in it: something that was refused, or nothing
   * @param placeholder an example
   * @param wrong why it was refused; empty where it was not
   * @param near what may have been meant: the comparison with that
   * @param options what can be chosen
   */
  public record Picker(
      String name,
      String label,
      String value,
      String placeholder,
      String wrong,
      List<Link> near,
      List<QueryPage.Option> options) {
    public Picker {
      near = List.copyOf(near);
      options = List.copyOf(options);
    }
  }

  /** An endpoint that can be shown or not. */
  public record Choice(String key, String label, boolean shown, boolean shared) {}

  /**
   * A comparison to begin with.
   *
   * @param link its title, and where it is
   * @param about what it sets side by side
   */
  public record Ready(Link link, String about) {}

  /**
   * A forest plot with the table of what it shows.
   *
   * @param name its anchor
   * @param across whether it sets studies side by side
   */
  public record Plot(String name, String title, boolean across, Picture picture, Grid table) {}

  /**
   * The table.
   *
   * @param caption what it is
   * @param studies its columns, grouped
   * @param population who was studied: a row a fact, a cell a study
   * @param sections its rows
   */
  public record Table(
      String caption, List<Study> studies, List<Fact> population, List<Section> sections) {
    public Table {
      studies = List.copyOf(studies);
      population = List.copyOf(population);
      sections = List.copyOf(sections);
    }

    /** How many columns there are, beside that of the names. */
    public int width() {
      return studies.stream().mapToInt(Study::width).sum();
    }
  }

  /**
   * A study at the head.
   *
   * @param id of its heading, which cells name
   * @param arms its columns; empty where nothing is reported
   */
  public record Study(String id, Link link, List<Arm> arms) {
    public Study {
      arms = List.copyOf(arms);
    }

    public int width() {
      return Math.max(1, arms.size());
    }
  }

  /**
   * An arm at the head.
   *
   * @param size with what it counts: {@code n = 50}; may be empty
   * @param regimen what it gets, in full; may be empty
   */
  public record Arm(String id, Link link, String size, String regimen) {}

  /** A fact on all studies; a cell a study, empty where nobody states it. */
  public record Fact(String name, List<Cells> cells) {
    public Fact {
      cells = List.copyOf(cells);
    }
  }

  /** What is stated of one study, over all its columns. */
  public record Cells(int width, List<String> said) {
    public Cells {
      said = List.copyOf(said);
    }
  }

  /** Rows with a heading. */
  public record Section(String title, String anchor, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What was measured, and the cells.
   *
   * @param id of its heading, which cells name
   * @param name the concept
   * @param note what is particular about the row; may be empty
   * @param flag that definitions differ; empty where they do not
   * @param spread whether the definitions stand below the row, a cell a study
   * @param definitions of a row that is not spread, to be opened
   * @param only this endpoint alone, with its forest plot; leads nowhere where there is no number
   * @param across whether it sets studies side by side
   * @param studies the cells
   */
  public record Row(
      String id,
      Link name,
      String note,
      String flag,
      boolean spread,
      List<String> definitions,
      Link only,
      boolean across,
      List<OfStudy> studies) {
    public Row {
      definitions = List.copyOf(definitions);
      studies = List.copyOf(studies);
    }
  }

  /**
   * The cells of one study in a row.
   *
   * @param width how many columns the study has
   * @param reported whether it says anything here
   * @param defined how it defines the endpoint, each with the words that it uses for it
   * @param arms a cell an arm
   */
  public record OfStudy(
      String study, int width, boolean reported, List<Defined> defined, List<OfArm> arms) {
    public OfStudy {
      defined = List.copyOf(defined);
      arms = List.copyOf(arms);
    }
  }

  /** An endpoint as a study has it; the text is empty where it states no definition. */
  public record Defined(String wording, String text) {}

  /** The results of one arm. */
  public record OfArm(String arm, List<Entry> entries) {
    public OfArm {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One result.
   *
   * @param lead what kind of number it is, before the value; may be empty
   * @param value as printed; leads to the page of the result, where its evidence is
   * @param number whether it is a number, and not words in its place
   * @param details interval, counts, time, comparison …, each in a few words
   * @param source the kind of its source; leads to it
   * @param citation of its source
   * @param mark {@code recalled}, {@code seed} or empty
   */
  public record Entry(
      String lead,
      Link value,
      boolean number,
      List<String> details,
      Link source,
      String citation,
      String mark) {
    public Entry {
      details = List.copyOf(details);
    }

    /** The class attribute of the value. */
    public String css() {
      return number ? "said" : "said words";
    }

    /** What is shown on pointing at the source; null where nothing is known. */
    public @Nullable String title() {
      return citation.isEmpty() ? null : citation;
    }
  }

  public ComparePage {
    chosen = List.copyOf(chosen);
    pickers = List.copyOf(pickers);
    kept = List.copyOf(kept);
    remarks = List.copyOf(remarks);
    left = List.copyOf(left);
    figures = List.copyOf(figures);
    endpoints = List.copyOf(endpoints);
    downloads = List.copyOf(downloads);
    ready = List.copyOf(ready);
    classes = List.copyOf(classes);
  }

  /** The references behind all of it. */
  public String cite() {
    String address = downloads.isEmpty() ? "" : downloads.get(0).href();
    int values = address.indexOf('?');
    return "/cite?compare=1" + (values < 0 ? "" : "&" + address.substring(values + 1));
  }

  /** Whether nothing is chosen yet. */
  public boolean isEmpty() {
    return chosen.isEmpty();
  }
}
