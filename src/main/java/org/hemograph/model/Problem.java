package org.hemograph.model;

/**
 * One thing wrong with an input, for the import report.
 *
 * @param severity whether the record was left out or only a value
 * @param record key of the record concerned; empty when it is the file
 * @param place file, row and column
 * @param message what is wrong, what was found, and how to mend it
 */
public record Problem(Severity severity, String record, Place place, String message) {}
