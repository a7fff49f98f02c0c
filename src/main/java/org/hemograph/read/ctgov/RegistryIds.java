package org.hemograph.read.ctgov;

/** The forms of the numbers that registries give. */
final class RegistryIds {
  private static final int NCT_LENGTH = 11;

  private RegistryIds() {}

  /** NCT and eight digits, nothing else: the number becomes part of IRIs. */
  static boolean isNct(String text) {
    return text.length() == NCT_LENGTH && text.startsWith("NCT") && digits(text, 3, NCT_LENGTH);
  }

  /** {@code 2016-003038-26} or {@code 2024-514401-54-00}. */
  static boolean isEuTrial(String text) {
    boolean eudract =
        text.length() >= 14
            && digits(text, 0, 4)
            && text.charAt(4) == '-'
            && digits(text, 5, 11)
            && text.charAt(11) == '-'
            && digits(text, 12, 14);
    return eudract
        && (text.length() == 14
            || text.length() == 17 && text.charAt(14) == '-' && digits(text, 15, 17));
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
