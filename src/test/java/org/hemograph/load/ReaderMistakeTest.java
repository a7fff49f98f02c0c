package org.hemograph.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hemograph.load.input.Inputs;
import org.hemograph.load.input.UnpackLimits;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.FoundRecord;
import org.hemograph.read.RecordInput;
import org.hemograph.read.RecordReader;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake of ours in a reader costs its file, not the import. */
class ReaderMistakeTest {
  @TempDir private Path dir;
  private final Set<String> unsure = new HashSet<>();
  private final Tallies tallies = new Tallies();

  /** Fails as no reader should. */
  private static final class Mistaken implements RecordReader {
    @Override
    public String format() {
      return "ris";
    }

    @Override
    public void check(RecordInput input) {}

    @Override
    public void read(RecordInput input, Consumer<FoundRecord> records) {
      throw new IllegalArgumentException("a mistake");
    }
  }

  @Test
  void theFileIsRefusedAndTheNextOneIsRead() throws IOException {
    read(new Mistaken(), candidate -> {});
    List<FileReport> reports = tallies.reports();
    assertEquals(2, reports.size(), "the second was taken up as well");
    assertEquals(Outcome.REJECT, reports.get(0).outcome());
    assertTrue(reports.get(0).problems().get(0).message().contains("mistake of Hemograph"));
    assertEquals(Set.of("a.ris", "b.ris"), unsure);
  }

  @Test
  void aFaultOfTheStoreIsNotLaidOnTheFile() {
    RecordReader good =
        new org.hemograph.read.bibliography.RisReader(org.hemograph.model.Vocabulary.EMPTY);
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () ->
                read(
                    good,
                    candidate -> {
                      throw new IllegalStateException("the disk is full");
                    }));
    assertEquals("the disk is full", e.getMessage());
    assertEquals(Set.of(), unsure);
  }

  private void read(RecordReader reader, Consumer<Candidate> taken) throws IOException {
    Path a = Files.writeString(dir.resolve("a.ris"), "TY  - JOUR\nTI  - A\nER  - \n".repeat(50));
    Path b = Files.writeString(dir.resolve("b.ris"), "TY  - JOUR\nTI  - B\nER  - \n");
    Namespaces names = Namespaces.DEFAULT;
    try (EvidenceStore store = EvidenceStore.inMemory();
        Inputs inputs = Inputs.of(List.of(a, b), Optional.empty(), Map.of(), UnpackLimits.DEFAULT);
        InOrder<Candidate> pipeline = new InOrder<>(1, 1, taken)) {
      new RecordImport(
              new RecordReaders(List.of(reader)),
              pipeline,
              new RecordMapper(store, names, new Checks()),
              tallies,
              unsure,
              Progress.none(),
              () -> false)
          .read(inputs.of(format -> true));
      pipeline.finish();
    }
  }
}
