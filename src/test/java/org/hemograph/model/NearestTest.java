package org.hemograph.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> COLUMNS = List.of("edition", "label", "year", "study_id");

  @Test
  void aSlipOfTheHandIsNearAndAnotherWordIsNot() {
    assertEquals(List.of("edition"), Nearest.names("editon", COLUMNS));
    assertEquals(List.of("label"), Nearest.names("lable", COLUMNS));
    assertEquals(List.of(), Nearest.names("zygote", COLUMNS));
  }

  @Test
  void caseAndHyphensAreNoDifference() {
    assertEquals(List.of("study_id"), Nearest.names("Study-ID", COLUMNS));
  }

  @Test
  void aPartOfANameIsNear() {
    assertEquals(
        List.of("competing-classes"), Nearest.names("classes", List.of("competing-classes")));
  }

  @Test
  void aSpellingSuggestsTheNameItStandsFor() {
    assertEquals(List.of("ianalumab"), Nearest.among("VAY 763", Map.of("VAY736", "ianalumab")));
  }

  @Test
  void aMessageShowsThreeAtMostAndTheBestFirst() {
    assertEquals(
        " (did you mean \"a1\" or \"a1b\" or \"a1c\"?)",
        Nearest.suggestion("a1", List.of("a1d", "a1c", "a1b", "a1")));
    assertEquals("", Nearest.suggestion("zygote", COLUMNS));
  }

  @Test
  void whatIsPagesLongIsCutBeforeItIsCompared() {
    assertEquals(List.of(), Nearest.names("-".repeat(1 << 20) + "label", COLUMNS));
  }
}
