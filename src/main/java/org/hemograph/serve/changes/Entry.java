package org.hemograph.serve.changes;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.hemograph.serve.pages.Link;
import org.hemograph.store.RecordChanges;

/**
 * One record that one revision touched, as readers see it.
 *
 * @param changed which record, and what became of it
 * @param label the name of the record; of one that is gone, the last it had
 * @param subject what the record is about: a study, a publication, or the thing itself
 * @param subjectIri its IRI
 * @param kind what that is; empty where nobody knows
 * @param changes what the change set counted, and whether it could be read
 * @param differences the statements shown
 * @param labels the names of things in this record, now and when it changed
 * @param by what brought it, in words; empty where nobody knows
 */
record Entry(
    Changed changed,
    String label,
    Link subject,
    String subjectIri,
    String kind,
    RecordChanges changes,
    List<Difference> differences,
    Map<Node, String> labels,
    String by) {
  Entry {
    differences = List.copyOf(differences);
    labels = Map.copyOf(labels);
  }

  int shown() {
    return differences.stream().mapToInt(Difference::statements).sum();
  }

  /** How many statements are counted but not shown; 0 where nobody counted. */
  long rest() {
    return changes.added() < 0 ? 0 : Math.max(0, changes.added() + changes.removed() - shown());
  }

  /** Why there are no statements, or not all; empty where all is well. */
  String trouble() {
    return switch (changes.state()) {
      case READ -> "";
      case MISSING ->
          "The change set of revision "
              + changed.revision()
              + " is not kept here, so its statements cannot be told.";
      case BROKEN ->
          "The change set of revision "
              + changed.revision()
              + " breaks off, so not all of its statements can be told.";
    };
  }
}
