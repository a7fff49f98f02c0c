package org.hemograph.model;

/** How much a problem costs: an error leaves its record out, a warning only a value or nothing. */
public enum Severity {
  ERROR,
  WARNING
}
