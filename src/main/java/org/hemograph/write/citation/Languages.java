package org.hemograph.write.citation;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Languages as bibliographic formats write them. */
final class Languages {
  /** Where the bibliographic code of ISO 639-2 is another than the terminological one. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("ces", "cze"),
          Map.entry("deu", "ger"),
          Map.entry("ell", "gre"),
          Map.entry("eus", "baq"),
          Map.entry("fas", "per"),
          Map.entry("fra", "fre"),
          Map.entry("hye", "arm"),
          Map.entry("isl", "ice"),
          Map.entry("kat", "geo"),
          Map.entry("mkd", "mac"),
          Map.entry("msa", "may"),
          Map.entry("mya", "bur"),
          Map.entry("nld", "dut"),
          Map.entry("ron", "rum"),
          Map.entry("slk", "slo"),
          Map.entry("sqi", "alb"),
          Map.entry("zho", "chi"));

  private Languages() {}

  /** {@code eng} of {@code en}; empty when there is no such code. */
  static String medline(String tag) {
    try {
      String code = Locale.forLanguageTag(tag).getISO3Language();
      return BIBLIOGRAPHIC.getOrDefault(code, code);
    } catch (MissingResourceException e) {
      return "";
    }
  }
}
