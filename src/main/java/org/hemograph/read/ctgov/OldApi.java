package org.hemograph.read.ctgov;

/** What the first API of the registry answered with; it was closed in 2024. */
final class OldApi {
  static final String MESSAGE =
      "This is an answer of the registry's old API (version 1), whose records are built otherwise."
          + " Ask version 2 instead: /api/v2/studies/{NCT number}, or hemograph fetch ctgov.";

  private OldApi() {}

  /** Whether a document that begins with this name is of the old API. */
  static boolean isRoot(String name) {
    return name.equals("FullStudiesResponse")
        || name.equals("StudyFieldsResponse")
        || name.equals("FieldValuesResponse")
        || name.equals("FullStudy");
  }

  /** Whether an item of a list that has this member is of the old API. */
  static boolean isItem(String name) {
    return name.equals("Study") || name.equals("ProtocolSection") || isRoot(name);
  }
}
