package org.hemograph.store;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * What one revision changed in one record.
 *
 * @param added how many statements it added; −1 where nobody counted them
 * @param removed how many it removed; −1 where nobody counted them
 * @param first the first of those removed, then the first of those added, in the order of the
 *     change set
 * @param state whether the change set could be read
 */
public record RecordChanges(long added, long removed, List<Change> first, State state) {
  /** A change set that cannot say anything of a record. */
  public static RecordChanges unread(State state) {
    return new RecordChanges(-1, -1, List.of(), state);
  }

  /** How a change set was found. */
  public enum State {
    /** It was read. */
    READ,
    /** There is none of this revision any more. */
    MISSING,
    /** It breaks off, or is no RDF Patch. */
    BROKEN
  }

  /** A statement that was added, or removed. */
  public record Change(boolean added, Node subject, Node predicate, Node object) {}

  public RecordChanges {
    first = List.copyOf(first);
  }
}
