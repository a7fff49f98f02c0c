package org.hemograph.serve.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.store.RecordChanges.Change;

/**
 * What a record said of a subject with a property before and after, where it says something else
 * now.
 *
 * @param before values that it no longer states; empty for something new
 * @param after values that it did not state; empty for something removed
 */
record Difference(Node subject, Node predicate, List<Node> before, List<Node> after) {
  /** What an import writes down about itself. */
  private static final Set<String> BOOKKEEPING =
      Set.of(
          External.provWasGeneratedBy,
          External.provStartedAtTime,
          HG.contentDigest,
          HG.recordDigest,
          HG.schemaVersion,
          HG.toolVersion);

  /** What most readers look for first in a record that is new. */
  private static final List<String> FIRST =
      List.of(
          External.rdfsLabel,
          HG.acronym,
          HG.briefTitle,
          External.dctermsTitle,
          HG.overallStatus,
          HG.phase,
          HG.enrollmentCount);

  Difference {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * Statements in pairs, those first that a reader looks for: values that changed, what the record
   * is about before its parts, what an import says of itself at the end.
   *
   * @param main what the record is about
   * @param most at most so many statements, in whole pairs
   */
  static List<Difference> of(List<Change> changes, Node main, int most) {
    record Key(Node subject, Node predicate) {}
    Map<Key, List<Node>> before = new LinkedHashMap<>();
    Map<Key, List<Node>> after = new LinkedHashMap<>();
    for (Change change : changes) {
      Key key = new Key(change.subject(), change.predicate());
      before.computeIfAbsent(key, k -> new ArrayList<>(1));
      after.computeIfAbsent(key, k -> new ArrayList<>(1));
      (change.added() ? after : before).get(key).add(change.object());
    }
    List<Difference> all = new ArrayList<>();
    before.forEach(
        (key, gone) ->
            all.add(new Difference(key.subject(), key.predicate(), gone, after.get(key))));
    all.sort(
        Comparator.comparing(Difference::isBookkeeping)
            .thenComparing(one -> !one.isChange())
            .thenComparing(one -> !one.subject().equals(main))
            .thenComparing(one -> place(one.predicate()))
            .thenComparing(one -> one.subject().toString())
            .thenComparing(one -> one.predicate().toString()));
    List<Difference> some = new ArrayList<>();
    int statements = 0;
    for (Difference one : all) {
      int left = most - statements;
      if (left <= 0) {
        break;
      }
      Difference shown = one.cut(left);
      some.add(shown);
      statements += shown.statements();
    }
    return some;
  }

  /** Of a property with more values than there is room for, the first. */
  private Difference cut(int most) {
    if (statements() <= most) {
      return this;
    }
    int gone = Math.min(before.size(), Math.max(1, most / 2));
    int come = Math.min(after.size(), Math.max(1, most - gone));
    return new Difference(subject, predicate, before.subList(0, gone), after.subList(0, come));
  }

  private static int place(Node predicate) {
    int place = predicate.isURI() ? FIRST.indexOf(predicate.getURI()) : -1;
    return place < 0 ? FIRST.size() : place;
  }

  /** Whether one value took the place of another. */
  boolean isChange() {
    return !before.isEmpty() && !after.isEmpty();
  }

  int statements() {
    return before.size() + after.size();
  }

  private boolean isBookkeeping() {
    return BOOKKEEPING.contains(predicate.toString())
        || subject.isURI() && subject.getURI().contains("/id/activity/");
  }
}
