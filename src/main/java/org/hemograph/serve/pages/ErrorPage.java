package org.hemograph.serve.pages;

/** A page that says what is wrong and how to go on. */
public record ErrorPage(Frame frame, ProblemView problem) {}
