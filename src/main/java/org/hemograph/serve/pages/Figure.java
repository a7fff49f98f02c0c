package org.hemograph.serve.pages;

/**
 * A picture on a thing's page, with the table of what it shows.
 *
 * @param name of the kind of picture, also its anchor
 * @param title what it is a picture of
 * @param picture the drawing
 * @param table the same as a table
 * @param address where it can be had alone, without the ending: {@code .svg} or {@code .csv}
 */
public record Figure(String name, String title, Picture picture, Grid table, String address) {}
