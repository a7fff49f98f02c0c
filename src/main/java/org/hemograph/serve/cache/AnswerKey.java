package org.hemograph.serve.cache;

import java.util.List;
import java.util.Map;
import org.hemograph.serve.http.Coding;

/**
 * Under which an answer is kept. The values as they were typed belong to it although the identity
 * covers what they mean: an answer repeats them, and links to its other pages with them.
 *
 * @param identity what it depends on
 * @param given the values as typed, by parameter, in order
 * @param coding that its asker prefers
 */
public record AnswerKey(AnswerIdentity identity, Map<String, List<String>> given, Coding coding) {
  /** The same answer for those who prefer the other coding. */
  AnswerKey otherwiseCoded() {
    return new AnswerKey(identity, given, coding == Coding.GZIP ? Coding.IDENTITY : Coding.GZIP);
  }

  /** About how many bytes of memory it takes. */
  int size() {
    int size = 192;
    for (Map.Entry<String, List<String>> one : given.entrySet()) {
      size += 128 + 2 * one.getKey().length();
      for (String value : one.getValue()) {
        size += 64 + 2 * value.length();
      }
    }
    return size;
  }
}
