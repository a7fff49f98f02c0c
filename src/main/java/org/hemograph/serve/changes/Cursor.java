package org.hemograph.serve.changes;

import java.util.List;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;
import org.hemograph.query.Shortened;

/**
 * A place in the list of changes: behind this record of this revision. It stays right when new
 * revisions come, as those stand before it.
 *
 * @param revision its number
 * @param record the IRI of the record
 */
record Cursor(long revision, String record) implements Comparable<Cursor> {
  /**
   * Reads {@link #text}.
   *
   * @throws HemographException (BAD_VALUE) if it is none
   */
  static Cursor parse(String text) {
    int end = text.indexOf(' ');
    if (end > 0 && text.substring(0, end).matches("[0-9]{1,15}") && end + 1 < text.length()) {
      return new Cursor(Long.parseLong(text.substring(0, end)), text.substring(end + 1));
    }
    String shown = Shortened.forDisplay(text);
    String expected = "the cursor of a link to another page, unchanged";
    throw new HemographException(
        Fault.BAD_VALUE,
        "\"" + shown + "\" is no value for \"cursor\": expected " + expected,
        new Offence("cursor", shown, expected, List.of(), ""));
  }

  String text() {
    return revision + " " + record;
  }

  /** The latest revision first; in each, records in the order of their IRIs. */
  @Override
  public int compareTo(Cursor other) {
    return revision == other.revision
        ? record.compareTo(other.record)
        : Long.compare(other.revision, revision);
  }
}
