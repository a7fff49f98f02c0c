package org.hemograph.serve.cache;

import java.util.Arrays;
import org.hemograph.serve.http.Recording;
import org.hemograph.serve.http.WholeAnswer;

/** An answer on its way into the cache. Given up when it grows too large or is never whole. */
final class Filling implements Recording {
  private static final int FIRST = 4 << 10;

  private final AnswerCache cache;
  private final AnswerKey key;
  private byte[] bytes = new byte[0];
  private int count;
  private boolean givenUp;

  Filling(AnswerCache cache, AnswerKey key) {
    this.cache = cache;
    this.key = key;
  }

  @Override
  public void add(byte[] part, int from, int length) {
    if (givenUp) {
      return;
    }
    long wanted = (long) count + length;
    if (wanted > cache.largest() || wanted > bytes.length && !grow((int) wanted)) {
      givenUp = true;
      return;
    }
    System.arraycopy(part, from, bytes, count, length);
    count += length;
  }

  private boolean grow(int wanted) {
    int larger = (int) Math.min(Math.max(wanted, 2L * bytes.length), cache.largest());
    larger = Math.max(wanted, Math.max(larger, FIRST));
    if (!cache.reserve(larger - bytes.length)) {
      return false;
    }
    bytes = Arrays.copyOf(bytes, larger);
    return true;
  }

  @Override
  public void end(WholeAnswer head) {
    if (!givenUp) {
      cache.put(
          key,
          new WholeAnswer(
              head.mediaType(),
              head.headers(),
              head.tag(),
              head.coding(),
              Arrays.copyOf(bytes, count)));
    }
  }

  @Override
  public void release() {
    cache.ended(key, bytes.length);
    bytes = new byte[0];
    givenUp = true;
  }
}
