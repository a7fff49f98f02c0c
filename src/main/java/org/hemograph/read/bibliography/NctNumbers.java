package org.hemograph.read.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;

/** Registry numbers of ClinicalTrials.gov. */
public final class NctNumbers {
  private static final Pattern IN_TEXT =
      Pattern.compile("(?<![\\p{L}\\d])NCT\\d{8}(?!\\d)", Pattern.CASE_INSENSITIVE);
  private static final Pattern WHOLE = Pattern.compile("NCT\\d{8}");

  private NctNumbers() {}

  /** The different ones of a text, in their order. */
  static List<String> in(String text) {
    return IN_TEXT.matcher(text).results().map(m -> upper(m.group())).distinct().toList();
  }

  /** One that a record lists; empty, and reported, when it has another form. */
  public static String listed(String raw, String path, RecordNotes notes) {
    String number = upper(raw.strip());
    if (number.isEmpty() || WHOLE.matcher(number).matches()) {
      return number;
    }
    notes.warn(
        path,
        "Not a number of ClinicalTrials.gov: "
            + RecordNotes.shown(raw)
            + ". It is NCT and eight digits. Left out.");
    return "";
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** The study of that number. */
  static ThingRef study(String number, Vocabulary vocabulary) {
    return vocabulary
        .byId(Vocabulary.Kind.STUDY, "NCT", number)
        .map(Vocabulary.Match::thing)
        .orElseGet(() -> new ThingRef("study/" + number));
  }
}
