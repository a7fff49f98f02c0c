package org.hemograph.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FoldingTest {
  @Test
  void spellingsOfOneNameBecomeEqual() {
    assertEquals("anticd38alpha", Folding.letters("Anti-CD38 α"));
    assertEquals("btkinhibitor", Folding.singular("BTK inhibitors"));
    assertEquals("biopsyoftumour", Folding.singular(" Biopsies,of;Tumours "));
    assertEquals("tie", Folding.singular("ties"));
    assertEquals("lupusdiagnosismass", Folding.singular("lupus diagnosis mass"));
    assertEquals(Folding.anyOrder("Linhua Yang"), Folding.anyOrder("Yang Linhua"));
  }

  @Test
  void plainNamesAreFoldedAsAllOthersAre() throws IOException {
    List<String> names = curated();
    assertTrue(names.size() > 5000, "only " + names.size() + " names");
    names.forEach(FoldingTest::foldsAlike);
  }

  @Test
  void anyPlainCharactersAreFoldedAsAllOthersAre() {
    Random random = new Random(20261122);
    String often = "sies us.is,;  \t-+<>S";
    for (int i = 0; i < 100_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = random.nextInt(24); length > 0; length--) {
        name.append(
            random.nextInt(3) > 0
                ? often.charAt(random.nextInt(often.length()))
                : (char) random.nextInt(0x80));
      }
      foldsAlike(name.toString());
    }
  }

  private static void foldsAlike(String name) {
    assertEquals(Folding.anyLetters(name), Folding.letters(name), name);
    assertEquals(Folding.anySingular(name), Folding.singular(name), name);
  }

  /** Whatever stands in the curated tables, whole cells and lines. */
  private static List<String> curated() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("data"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          names.add(line);
          names.addAll(List.of(line.split("[,|]")));
        }
      }
    }
    return names;
  }
}
