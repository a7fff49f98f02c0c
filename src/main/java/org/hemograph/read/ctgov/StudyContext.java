package org.hemograph.read.ctgov;

import java.util.function.Consumer;
import org.hemograph.model.Entry;
import org.hemograph.model.Evidence;
import org.hemograph.model.Provenance;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;

/**
 * What every part of a record needs of the whole.
 *
 * @param label the name of the study that people read
 * @param stated that this record says so
 * @param out takes what was found
 */
record StudyContext(
    String nct,
    ThingRef study,
    String label,
    ThingRef source,
    Provenance stated,
    Vocabulary vocabulary,
    Consumer<Evidence> out) {

  static StudyContext of(
      String nct, String ownLabel, Vocabulary vocabulary, Consumer<Evidence> out) {
    ThingRef study = new ThingRef("study/" + nct);
    ThingRef source = new ThingRef("source/ctgov-" + nct);
    return new StudyContext(
        nct,
        study,
        vocabulary.label(study).orElse(ownLabel),
        source,
        Provenance.ofRecord(source, ""),
        vocabulary,
        out);
  }

  Entry entry(ThingRef ref, String label) {
    return new Entry(ref, label, stated);
  }

  void say(Evidence evidence) {
    out.accept(evidence);
  }
}
