package org.hemograph.write.citation;

/** The forms that references can leave in. One name each, everywhere (decision 25). */
public enum ReferenceFormat {
  /** RIS of Research Information Systems: two capitals, two spaces, a hyphen, a space. */
  RIS("ris", "ris", "application/x-research-info-systems"),
  /** PubMed's own format, as its "Save citation to file" gives it. */
  NBIB("nbib", "nbib", "application/nbib"),
  BIBTEX("bibtex", "bib", "application/x-bibtex"),
  /** BibTeX with the entry types and fields of biblatex. */
  BIBLATEX("biblatex", "bib", "application/x-bibtex"),
  /** Citation Style Language 1.0.2, JSON. */
  CSL_JSON("csl-json", "json", "application/vnd.citationstyles.csl+json"),
  /** EndNote's XML export. */
  ENDNOTE("endnote", "xml", "application/x-endnote+xml"),
  /** One row each, with the columns that ASReview reads. */
  CSV("csv", "csv", "text/csv"),
  /** A formatted bibliography, in a style of the Citation Style Language. */
  BIBLIOGRAPHY("bibliography", "txt", "text/plain");

  private final String formatName;
  private final String suffix;
  private final String mediaType;

  ReferenceFormat(String formatName, String suffix, String mediaType) {
    this.formatName = formatName;
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** Its name everywhere: {@code csl-json}. */
  public String formatName() {
    return formatName;
  }

  /** The ending of a file, without the dot. */
  public String suffix() {
    return suffix;
  }

  /** Its media type without parameters. The text is always UTF-8. */
  public String mediaType() {
    return mediaType;
  }
}
