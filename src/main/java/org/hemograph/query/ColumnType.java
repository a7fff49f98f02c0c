package org.hemograph.query;

/** What the cells of a column are, so that a reader can be told before there is an answer. */
public enum ColumnType {
  /** The IRI of a thing, a code or a term. */
  THING("thing"),
  /** A web address that is no thing of ours. */
  LINK("link"),
  TEXT("text"),
  /** xsd:integer and what is derived from it. */
  INTEGER("integer"),
  /** xsd:decimal, xsd:double or a whole number. */
  DECIMAL("decimal"),
  /** A date, or the year or month where no more is known (xsd:date, xsd:gYearMonth, xsd:gYear). */
  DATE("date"),
  BOOLEAN("boolean");

  private final String keyword;

  ColumnType(String keyword) {
    this.keyword = keyword;
  }

  /** Its name in a header. */
  public String keyword() {
    return keyword;
  }
}
