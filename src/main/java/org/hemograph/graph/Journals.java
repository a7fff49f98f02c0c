package org.hemograph.graph;

import org.hemograph.model.Journal;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Journals: their names and numbers. */
final class Journals {
  private Journals() {}

  /** Describes the journal and returns its identity. */
  static ThingRef write(Journal journal, Statements statements) {
    statements
        .part(journal.ref(), HG.Journal, journal.label())
        .texts(External.skosAltLabel, journal.otherNames())
        .strings(HG.issn, journal.issns())
        .string(HG.nlmId, journal.nlmId());
    return journal.ref();
  }
}
