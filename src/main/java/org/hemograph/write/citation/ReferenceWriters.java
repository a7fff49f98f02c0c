package org.hemograph.write.citation;

/** The writer of each format. Writers keep nothing between calls and may be shared. */
public final class ReferenceWriters {
  private ReferenceWriters() {}

  /** Of a formatted bibliography, in the default style; see {@link Bibliography} for others. */
  public static ReferenceWriter of(ReferenceFormat format) {
    return switch (format) {
      case RIS -> new RisWriter();
      case NBIB -> new NbibWriter();
      case BIBTEX -> new BibWriter(false);
      case BIBLATEX -> new BibWriter(true);
      case CSL_JSON -> new CslJsonWriter();
      case ENDNOTE -> new EndNoteWriter();
      case CSV -> new CsvReferences();
      case BIBLIOGRAPHY -> new Bibliography(CitationStyle.DEFAULT);
    };
  }
}
