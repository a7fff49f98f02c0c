package org.hemograph.read.tables;

import java.util.regex.Pattern;

/** What public ids look like. */
final class Forms {
  static final Pattern NCT = Pattern.compile("NCT\\d{8}");
  static final Pattern EU_TRIAL = Pattern.compile("\\d{4}-\\d{6}-\\d{2}(-\\d{2})?");
  static final Pattern UNIPROT =
      Pattern.compile("[OPQ][0-9][A-Z0-9]{3}[0-9]|[A-NR-Z][0-9]([A-Z][A-Z0-9]{2}[0-9]){1,2}");
  static final Pattern MONDO = Pattern.compile("MONDO:\\d{7}");
  static final Pattern CURIE = Pattern.compile("[A-Za-z][A-Za-z0-9.]*:[A-Za-z0-9._-]+");
  static final Pattern LOCAL_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
  static final Pattern HGNC = Pattern.compile("HGNC:\\d+");
  static final Pattern GO = Pattern.compile("GO:\\d{7}");
  static final Pattern CELL = Pattern.compile("CL:\\d{7}");
  static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
  static final Pattern DIGITS = Pattern.compile("\\d+");
  static final Pattern PMCID = Pattern.compile("PMC\\d+");
  static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  static final Pattern DIGEST16 = Pattern.compile("[0-9a-f]{16}");
  static final Pattern RATIO = Pattern.compile("\\d+(:\\d+)+");

  private Forms() {}
}
