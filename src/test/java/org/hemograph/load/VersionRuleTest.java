package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionRuleTest {
  private static final RecordState HELD = state("2024-01-01", "r1", "c1", 5, "a", "b");

  @Test
  void theSameContentIsHeldOnceForAllItsInputs() {
    assertEquals(VersionRule.SAME, decide(state("2024-01-01", "r1", "c1", 5, "a")));
    assertEquals(VersionRule.ALSO_HERE, decide(state("2024-01-01", "r1", "c1", 5, "c")));
  }

  @Test
  void theSameRecordMappedAnewReplaces() {
    assertEquals(VersionRule.MAPPED_ANEW, decide(state("2024-01-01", "r1", "c2", 1, "c")));
  }

  @Test
  void theLaterVersionWins() {
    assertEquals(VersionRule.REPLACES, decide(state("2024-01-02", "r2", "c2", 1, "c")));
    assertEquals(VersionRule.LOSES, decide(state("2023-12-31", "r2", "c2", 9, "a")));
    assertEquals(VersionRule.LOSES, decide(state("", "r2", "c2", 9, "c")));
  }

  @Test
  void ofOneDayTheVersionThatSaysMoreWins() {
    assertEquals(VersionRule.REPLACES, decide(state("2024-01-01", "r2", "c2", 6, "c")));
    assertEquals(VersionRule.LOSES, decide(state("2024-01-01", "r2", "c2", 4, "c")));
    assertEquals(VersionRule.REPLACES, decide(state("2024-01-01", "r2", "c2", 5, "c")));
    assertEquals(VersionRule.LOSES, decide(state("2024-01-01", "r2", "c0", 5, "c")));
  }

  @Test
  void anInputMayTakeBackWhatItAloneSaid() {
    RecordState alone = state("2024-01-01", "r1", "c1", 5, "a");
    RecordState shorter = state("2024-01-01", "r2", "c2", 4, "a");
    assertEquals(VersionRule.REPLACES, VersionRule.decide(alone, shorter, false));
    assertEquals(VersionRule.LOSES, VersionRule.decide(alone, shorter, true), "twice in one file");
    assertEquals(VersionRule.LOSES_AND_LEAVES, decide(shorter), "another input says it still");
  }

  @Test
  void versionsAreDays() {
    assertEquals("2024-01-01", RecordState.day("2024"));
    assertEquals("2024-05-01", RecordState.day("2024-05"));
    assertEquals("2024-05-06", RecordState.day("2024-05-06"));
    assertEquals("", RecordState.day("2025-13-40"));
    assertEquals("", RecordState.day(""));
  }

  private static VersionRule decide(RecordState found) {
    return VersionRule.decide(HELD, found, false);
  }

  private static RecordState state(
      String version, String record, String content, int statements, String... from) {
    return new RecordState(version, record, content, Set.of(from), () -> statements);
  }
}
