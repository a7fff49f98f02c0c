package org.hemograph.serve.pages;

/**
 * A picture alone, with its table open below it.
 *
 * @param of the thing it is a picture of
 * @param figure the picture
 * @param source where it comes from
 */
public record FigurePage(Frame frame, Link of, Figure figure, String source) {}
