package org.hemograph.load;

import java.util.HashSet;
import java.util.Set;

/**
 * Which of two versions of a record is the record. The later one; of one day, the newer import of
 * the same input, and among several inputs the one that says more. So the order of imports has no
 * say.
 */
enum VersionRule {
  /** It is held already, from this input. */
  SAME,
  /** It is held already, from others: from now on from this input too. */
  ALSO_HERE,
  /** The same record, mapped anew: it replaces what is held, for all inputs that hold it. */
  MAPPED_ANEW,
  /** It replaces what is held. */
  REPLACES,
  /** What is held stays. */
  LOSES,
  /** What is held stays, and this input, which held it, does so no more. */
  LOSES_AND_LEAVES;

  /**
   * Decides.
   *
   * @param held what the store holds
   * @param found what an input has now; held by that input alone
   * @param again whether the input brought a version of this record in this import before
   */
  static VersionRule decide(RecordState held, RecordState found, boolean again) {
    boolean known = held.from().containsAll(found.from());
    if (held.contentDigest().equals(found.contentDigest())) {
      return known ? SAME : ALSO_HERE;
    }
    if (held.recordDigest().equals(found.recordDigest())) {
      return MAPPED_ANEW;
    }
    int later = found.version().compareTo(held.version());
    if (later != 0) {
      return later > 0 ? REPLACES : LOSES;
    }
    Set<String> others = new HashSet<>(held.from());
    if (!again) {
      others.removeAll(found.from());
    }
    if (others.isEmpty() || saysMore(found, held)) {
      return REPLACES;
    }
    return known && !again ? LOSES_AND_LEAVES : LOSES;
  }

  /**
   * Whether an input that holds the record brings, of the same day, one that says less: a
   * correction, unless the one that is held comes as well.
   */
  static boolean saysLess(RecordState held, RecordState found, boolean again) {
    return !again
        && held.from().containsAll(found.from())
        && decide(held, found, true) == LOSES
        && decide(held, found, false) != LOSES;
  }

  private static boolean saysMore(RecordState one, RecordState other) {
    int more = Integer.compare(one.statements().getAsInt(), other.statements().getAsInt());
    return more != 0 ? more > 0 : one.contentDigest().compareTo(other.contentDigest()) > 0;
  }
}
