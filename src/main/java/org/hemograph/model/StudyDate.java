package org.hemograph.model;

/** A milestone of a study: {@code start}, {@code primary-completion} or {@code completion}. */
public record StudyDate(Code kind, PartialDate date) {}
