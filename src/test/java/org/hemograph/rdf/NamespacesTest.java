package org.hemograph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class NamespacesTest {
  private final Namespaces elsewhere = new Namespaces("https://example.org/itp/");

  @Test
  void anotherBaseMovesThingsAndGraphs() {
    assertEquals("https://example.org/itp/id/drug/ianalumab", elsewhere.id("drug/ianalumab"));
    assertEquals("https://example.org/itp/graph/meta", elsewhere.graph("meta"));
  }

  @Test
  void anotherBaseLeavesTheVocabularyWhereItIs() {
    assertEquals(HG.Drug, elsewhere.term("Drug"));
    assertEquals(HGC.of("phase", "3"), elsewhere.code("phase-3"));
  }

  @Test
  void aBaseWithoutASlashIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Namespaces("https://example.org"));
  }
}
