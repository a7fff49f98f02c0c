package org.hemograph.read.tables;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Keys;
import org.hemograph.model.Passage;
import org.hemograph.model.ThingRef;

/** Where in a document a row was read, from its columns {@code section_id} to {@code digest}. */
final class Passages {
  private Passages() {}

  /** The SHA-256 of the document that the row's section belongs to; empty when not at hand. */
  static String document(Row row) {
    var document = row.from("section_id", "document_sha256");
    if (!document.matches("[0-9a-f]{64}")) {
      row.refuse(
          "section_id",
          "The document of the section is not known",
          row.text("section_id"),
          "name a row of sections.csv, and keep that table beside this one.");
      return "";
    }
    return document;
  }

  static Optional<Passage> of(Row row) {
    var document = document(row);
    var range = Range.of(row);
    var section = row.requiredReference("section_id", "sections");
    row.required("passage_digest");
    var digest = row.matching("passage_digest", Forms.DIGEST16, "16 hex digits in lower case");
    return document.isEmpty()
        ? Optional.empty()
        : Optional.of(new Passage(document, range.start(), range.end(), section, digest));
  }

  /** The identity of what is said in a passage: {@code claim} or {@code mention}. */
  static List<ThingRef> ref(String kind, Row row, String last) {
    var document = document(row);
    return document.isEmpty()
        ? List.of()
        : List.of(Keys.hashed(kind, document, row.text("start"), row.text("end"), last));
  }
}
