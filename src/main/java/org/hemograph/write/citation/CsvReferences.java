package org.hemograph.write.citation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.hemograph.model.Reference;

/**
 * CSV (RFC 4180) with the columns that ASReview reads; {@code included} stays empty, because nobody
 * has screened yet. {@code note} holds cautions; {@code pmid} and {@code key} come back with its
 * decisions.
 */
final class CsvReferences implements ReferenceWriter {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "title",
              "abstract",
              "keywords",
              "authors",
              "doi",
              "url",
              "year",
              "included",
              "pmid",
              "note",
              "key")
          .get();

  @Override
  public void write(Iterator<Reference> references, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
    CSVPrinter rows = new CSVPrinter(text, CSV);
    while (references.hasNext()) {
      Cited cited = new Cited(references.next());
      rows.printRecord(
          cited.title(),
          cited.abstractText(),
          String.join("; ", cited.keywords()),
          cited.authors().stream().map(Reference.Author::whole).collect(Collectors.joining("; ")),
          cited.doi(),
          cited.address(),
          cited.issued().map(issued -> String.valueOf(issued.year())).orElse(""),
          "",
          cited.pmid(),
          cited.note(),
          cited.key());
    }
    rows.flush();
  }
}
