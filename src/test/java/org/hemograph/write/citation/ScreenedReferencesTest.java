package org.hemograph.write.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hemograph.load.FileReport;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.model.Reference;
import org.hemograph.store.EvidenceStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided about references that we wrote finds its way back to their publications. */
class ScreenedReferencesTest {
  @TempDir private Path folder;

  @Test
  void everyPublicationGetsItsDecision() throws IOException {
    List<Reference> references = BundledReferences.all();
    String screened =
        Samples.written(ReferenceFormat.RIS, references)
            .replaceAll("(?m)^ER  - ", "N1  - ASReview_relevant\n$0");
    Path file = Files.writeString(folder.resolve("screened.ris"), screened);
    try (EvidenceStore store = EvidenceStore.inMemory()) {
      Importer importer = new Importer(store, Progress.none());
      importer.importBundled();
      FileReport report =
          importer.run(ImportOptions.DEFAULT.ofReview("R"), List.of(file)).files().get(0);
      assertEquals(List.of(), report.problems());
      assertEquals(references.size(), report.imported());
    }
  }
}
