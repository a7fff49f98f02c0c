package org.hemograph.graph;

import org.hemograph.model.Journal;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.HG;

/** Journals, known by name only. */
final class Journals {
  private Journals() {}

  /** Describes the journal and returns its identity. */
  static ThingRef write(Journal journal, Statements statements) {
    statements.part(journal.ref(), HG.Journal, journal.label());
    return journal.ref();
  }
}
