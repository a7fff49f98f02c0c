package org.hemograph.load;

/**
 * Which graphs an import met in which input, in sixteen bytes each: a set of 64-bit hashes. Two of
 * a million differ in their hash but for one case in ten million; then a vanished record is not
 * told. For one thread.
 */
final class Met {
  private long[] slots = new long[1 << 10];
  private int size;

  /** Notes that an input holds a graph; false if that was noted before. */
  boolean add(String graph, String input) {
    if (size * 2 >= slots.length) {
      grow();
    }
    boolean added = put(slots, hash(graph, input));
    size += added ? 1 : 0;
    return added;
  }

  boolean contains(String graph, String input) {
    long hash = hash(graph, input);
    int slot = slot(slots, hash);
    return slots[slot] == hash;
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long hash : slots) {
      if (hash != 0) {
        put(larger, hash);
      }
    }
    slots = larger;
  }

  private static boolean put(long[] slots, long hash) {
    int slot = slot(slots, hash);
    if (slots[slot] == hash) {
      return false;
    }
    slots[slot] = hash;
    return true;
  }

  /** Where the hash stands, or the free slot that it would take. */
  private static int slot(long[] slots, long hash) {
    int slot = (int) (hash ^ hash >>> 32) & slots.length - 1;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  /** FNV-1a with a final mix; never 0, which marks a free slot. */
  private static long hash(String graph, String input) {
    long hash = 0xcbf29ce484222325L;
    for (String part : new String[] {graph, "\n", input}) {
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
      }
    }
    hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
