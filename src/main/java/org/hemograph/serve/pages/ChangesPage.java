package org.hemograph.serve.pages;

import java.util.List;

/**
 * What was added, changed and removed, by revision, the latest first.
 *
 * @param title the heading
 * @param lead one sentence below it
 * @param form what may be asked for; of a single revision or entry there is none
 * @param history whether the store keeps any history
 * @param revisions those with entries on this page
 * @param tally how much this page shows of what there is, in words; may be empty
 * @param remarks what a reader must know
 * @param pages the page before and the next one
 * @param downloads the same as data
 * @param around the list that this is a part of; leads nowhere on the list itself
 */
public record ChangesPage(
    Frame frame,
    String title,
    String lead,
    List<Form> form,
    boolean history,
    List<Revision> revisions,
    String tally,
    List<String> remarks,
    List<Link> pages,
    List<Link> downloads,
    Link around) {
  /**
   * What was asked for.
   *
   * @param about the things, as typed, and room for one more
   * @param kept parameters that the form has no field for
   * @param everything the list of all changes
   */
  public record Form(
      List<String> about, String since, String until, List<Kept> kept, String everything) {
    public Form {
      about = List.copyOf(about);
      kept = List.copyOf(kept);
    }
  }

  /** A parameter that goes with the form as it is. */
  public record Kept(String name, String value) {}

  /**
   * A revision.
   *
   * @param name its number, and its own page
   * @param day when it was made, in words
   * @param time the same as an xsd:dateTime
   * @param counts how many records it touched, in words
   * @param by what brought it, in words; may be empty
   */
  public record Revision(
      Link name, String day, String time, String counts, String by, List<Entry> entries) {
    public Revision {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A record that a revision touched.
   *
   * @param how added, changed or removed
   * @param subject what the record is about
   * @param kind what that is
   * @param record the record, where it is another thing than its subject; else empty
   * @param summary what became of it in one line
   * @param rows the statements shown
   * @param rest how many there are besides; 0 when all are shown, or nobody knows
   * @param own its own page
   * @param patch its statements as RDF Patch; leads nowhere where there are none
   * @param trouble why statements are missing; may be empty
   * @param open whether its statements are shown at once
   */
  public record Entry(
      String how,
      Link subject,
      String kind,
      String record,
      String summary,
      List<Row> rows,
      long rest,
      Link own,
      Link patch,
      String trouble,
      boolean open) {
    public Entry {
      rows = List.copyOf(rows);
    }
  }

  /**
   * What was said before and after.
   *
   * @param how added, changed or removed
   * @param part the part of the thing that it is said of; its text is empty for the thing itself
   * @param property its name and entry in the ontology
   */
  public record Row(String how, Link part, Link property, List<Link> before, List<Link> after) {
    public Row {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  public ChangesPage {
    form = List.copyOf(form);
    revisions = List.copyOf(revisions);
    remarks = List.copyOf(remarks);
    pages = List.copyOf(pages);
    downloads = List.copyOf(downloads);
  }
}
