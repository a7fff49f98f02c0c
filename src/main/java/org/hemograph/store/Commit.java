package org.hemograph.store;

/**
 * What one write did.
 *
 * @param revision the dataset's revision afterwards
 * @param added quads that were not there before
 * @param removed quads that are gone
 */
public record Commit(long revision, long added, long removed) {
  /** Whether anything changed; if not, the revision stayed. */
  public boolean changed() {
    return added + removed > 0;
  }
}
