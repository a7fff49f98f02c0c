package org.hemograph.read.bibliography;

import java.util.ArrayList;
import java.util.List;
import org.hemograph.read.bibliography.TaggedRecord.Field;

/**
 * The authors of a MEDLINE record: {@code FAU} begins one with the full name, {@code AU} has the
 * short one, {@code AD} and {@code AUID} belong to the author before them, {@code CN} is a group.
 */
final class NbibAuthors {
  private final TaggedRecord record;
  private final RecordNotes notes;
  private final List<Citation.Author> authors = new ArrayList<>();
  private String name = "";
  private boolean full;
  private final List<String> affiliations = new ArrayList<>();
  private String orcid = "";

  NbibAuthors(TaggedRecord record, RecordNotes notes) {
    this.record = record;
    this.notes = notes;
  }

  List<Citation.Author> authors() {
    for (Field field : record.fields()) {
      String text = notes.text(field.path(), field.value());
      switch (field.tag()) {
        case "FAU", "CN" -> begin(text, true);
        case "AU" -> shortName(text);
        case "AD" -> affiliation(text);
        case "AUID" -> identifier(text, field.path());
        default -> {
          // Of no author.
        }
      }
    }
    begin("", false);
    return List.copyOf(authors);
  }

  private void begin(String next, boolean isFull) {
    if (!name.isEmpty()) {
      authors.add(new Citation.Author(name, affiliations, orcid, List.of()));
      affiliations.clear();
    }
    name = next;
    full = isFull;
    orcid = "";
  }

  /** The full name of the same author, if there was one, says more. */
  private void shortName(String text) {
    if (full) {
      full = false;
    } else {
      begin(text, false);
    }
  }

  /** Before the first author, as old records have it, it is the first author's. */
  private void affiliation(String text) {
    String clean = Wording.withoutContact(text);
    if (!clean.isEmpty()) {
      affiliations.add(clean);
    }
  }

  private void identifier(String text, String path) {
    if (text.startsWith("ORCID:")) {
      orcid = PublicIds.orcid(text.substring("ORCID:".length()), path, notes);
    }
  }
}
