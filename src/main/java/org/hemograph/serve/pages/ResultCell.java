package org.hemograph.serve.pages;

/**
 * A result as it stands in a table: what the source printed, what is needed to read it, and the way
 * to its evidence. Nothing in it is computed.
 *
 * @param before what it is, where the row does not say so: "hazard ratio against placebo"; may be
 *     empty
 * @param said the value as printed, or what the source says instead of one: {@code 13.0 months},
 *     {@code not estimable}
 * @param value whether that is a value; otherwise it is set as words
 * @param interval its interval in words; may be empty
 * @param size of how many: {@code 28/50}, {@code n 50}; may be empty
 * @param test the p value and what the source calls the difference; may be empty
 * @param note anything else that a reader must know; may be empty
 * @param source kind of its main source, in a word or two; may be empty
 * @param href the page of the result, which has its evidence; empty when it has none
 * @param origin for pointing: how it came here, and from where
 * @param mark {@code recalled}, {@code seed} or empty
 * @param spark a small drawing of value and interval, ready to stand in a page; may be empty. The
 *     words beside it say the same, so it is hidden from assistive technology.
 */
public record ResultCell(
    String before,
    String said,
    boolean value,
    String interval,
    String size,
    String test,
    String note,
    String source,
    String href,
    String origin,
    String mark,
    String spark) {
  /** The same without the kind of its source, for tables that say it once. */
  public ResultCell withoutSource() {
    return new ResultCell(
        before, said, value, interval, size, test, note, "", href, origin, mark, spark);
  }

  /** The same with a drawing. */
  public ResultCell drawn(String svg) {
    return new ResultCell(
        before, said, value, interval, size, test, note, source, href, origin, mark, svg);
  }
}
