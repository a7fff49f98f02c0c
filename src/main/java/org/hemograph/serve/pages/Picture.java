package org.hemograph.serve.pages;

/**
 * A chart above a table.
 *
 * @param svg an {@code svg} element, ready to stand in a page: all text in it is escaped
 * @param remark what it leaves out; empty when nothing
 */
public record Picture(String svg, String remark) {}
