package org.hemograph.serve.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\"",
        "W/\"a\"",
        "\"b\", \"a\"",
        "\"b\",W/\"a\" , \"c\"",
        "\"x,y\", \"a\"",
        "*",
        " * ",
        "W/\"b\", \"a\", broken\""
      })
  void contains_aTagOfTheList_however(String header) {
    assertTrue(EntityTags.parse(header).contains("\"a\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"b\"", "a", "\"a", "\"a-gzip\"", "\"A\"", "\"b,a\"", "**"})
  void contains_nothingElse(String header) {
    assertFalse(EntityTags.parse(header).contains("\"a\""));
  }
}
