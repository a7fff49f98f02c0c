package org.hemograph.serve.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.HemographException;
import org.hemograph.serve.http.Coding;
import org.hemograph.serve.http.Recording;
import org.hemograph.serve.http.WholeAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCacheTest {
  private static final int MOST = 1 << 20;

  private final AnswerCache cache = new AnswerCache(MOST, Optional::empty);

  @Test
  void keep_wholeAnswer_isGivenAgain_inEitherCoding() {
    byte[] body = "drug,class\n".repeat(1000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    fill(key("a"), body, true);
    assertArrayEquals(body, cache.get(key("a")).orElseThrow().body());
    WholeAnswer packed = cache.get(key("a").otherwiseCoded()).orElseThrow();
    assertEquals(Coding.GZIP, packed.coding());
    assertTrue(packed.body().length < body.length / 10);
    assertArrayEquals(body, packed.in(Coding.IDENTITY).body());
  }

  @Test
  void keep_answerThatBrokeOff_isForgotten() {
    fill(key("a"), new byte[100], false);
    assertTrue(cache.get(key("a")).isEmpty());
    assertEquals(0, cache.filling());
    assertTrue(cache.keep(key("a")).isPresent(), "the next one may be kept");
  }

  @Test
  void keep_answerOfMoreThanASixteenth_isNotKept() {
    fill(key("a"), new byte[MOST / 16], true);
    assertTrue(cache.get(key("a")).isEmpty());
    assertEquals(0, cache.filling());
  }

  @Test
  void keep_twoOfTheSameAtOnce_keepsOne() {
    Recording first = cache.keep(key("a")).orElseThrow();
    assertTrue(cache.keep(key("a")).isEmpty());
    first.release();
    assertTrue(cache.keep(key("a")).isPresent());
  }

  @Test
  void keep_manyUnderWay_holdNoMoreThanTheBound() {
    byte[] part = new byte[50_000];
    for (int i = 0; i < 100; i++) {
      cache.keep(key("k" + i)).orElseThrow().add(part, 0, part.length);
    }
    assertTrue(cache.filling() <= MOST, "held: " + cache.filling());
  }

  @Test
  void keep_many_staysWithinTheBound() {
    for (int i = 0; i < 200; i++) {
      fill(key("k" + i), new byte[20_000], true);
    }
    assertTrue(cache.weight() <= MOST, "weight: " + cache.weight());
    assertTrue(cache.weight() > MOST / 2, "weight: " + cache.weight());
  }

  @Test
  void off_keepsNothing() {
    AnswerCache off = new AnswerCache(0, Optional::empty);
    assertTrue(off.keep(key("a")).isEmpty());
    assertTrue(off.get(key("a")).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"0,0", "65536,65536", "64M,67108864", "1 g,1073741824", "8kb,8192"})
  void size_isRead(String text, long bytes) {
    assertEquals(bytes, CacheSize.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "64X", "M", "1.5G", "lots"})
  void size_thatIsNone_isRefusedWithWords(String text) {
    String message =
        assertThrows(HemographException.class, () -> CacheSize.parse(text)).getMessage();
    assertTrue(message.contains("like 64M"), message);
  }

  private static AnswerKey key(String tag) {
    return new AnswerKey(new AnswerIdentity(tag), "/queries/x.csv?", Coding.IDENTITY);
  }

  private void fill(AnswerKey key, byte[] body, boolean whole) {
    Recording filling = cache.keep(key).orElseThrow();
    int half = body.length / 2;
    filling.add(body, 0, half);
    filling.add(body, half, body.length - half);
    if (whole) {
      filling.end(new WholeAnswer("text/csv", List.of(), "tag", Coding.IDENTITY, new byte[0]));
    }
    filling.release();
  }
}
