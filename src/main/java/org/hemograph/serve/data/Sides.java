package org.hemograph.serve.data;

/** Of how many sides a test was, which a p value cannot be read without. */
public final class Sides {
  private Sides() {}

  /** In words, of what {@code hg:pSides} states; the empty text where that is not known. */
  public static String said(String stated) {
    return switch (stated) {
      case "1" -> "one-sided";
      case "2" -> "two-sided";
      default -> "";
    };
  }

  /** Behind a p value, if there is one. */
  public static String behind(String printed, String stated) {
    String said = said(stated);
    return printed.isEmpty() || said.isEmpty() ? printed : printed + ", " + said;
  }
}
