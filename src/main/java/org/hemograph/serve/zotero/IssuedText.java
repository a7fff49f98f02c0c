package org.hemograph.serve.zotero;

import java.util.Locale;
import org.hemograph.model.Reference;

/** The day of a publication as text, as far as it is known. */
final class IssuedText {
  private IssuedText() {}

  /** As ISO 8601: {@code 2025-12-09}, {@code 2025-12}, {@code 2025}. */
  static String iso(Reference.Issued issued) {
    return joined(issued, "-");
  }

  /** As Highwire's tags have it: {@code 2025/12/09}. */
  static String highwire(Reference.Issued issued) {
    return joined(issued, "/");
  }

  private static String joined(Reference.Issued issued, String between) {
    String text = String.format(Locale.ROOT, "%04d", issued.year());
    if (issued.month() > 0) {
      text += between + String.format(Locale.ROOT, "%02d", issued.month());
      if (issued.day() > 0) {
        text += between + String.format(Locale.ROOT, "%02d", issued.day());
      }
    }
    return text;
  }
}
