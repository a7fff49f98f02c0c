package org.hemograph.model;

/** Where in its venue a publication stands: as printed, and in parts where they are known. */
public record Pages(String text, String volume, String issue, String start, String end) {}
