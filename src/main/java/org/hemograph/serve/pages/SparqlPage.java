package org.hemograph.serve.pages;

/**
 * How to ask the SPARQL endpoint, for somebody who came to it with a browser.
 *
 * @param path where it is
 */
public record SparqlPage(Frame frame, String path) {}
