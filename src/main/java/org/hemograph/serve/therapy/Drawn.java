package org.hemograph.serve.therapy;

import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Picture;

/** A picture and the table of what it shows. */
public record Drawn(String title, Picture picture, Grid table) {}
