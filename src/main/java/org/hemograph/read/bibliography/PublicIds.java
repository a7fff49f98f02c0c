package org.hemograph.read.bibliography;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Public ids as records print them, normalised and checked. A malformed one is left out and
 * reported: an id of something else would join two things.
 */
public final class PublicIds {
  private static final Pattern DOI_PREFIX =
      Pattern.compile(
          "^(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/|^doi:\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\\p{C}]+");
  private static final Pattern PMID = Pattern.compile("[1-9]\\d{0,8}");
  private static final Pattern PMCID = Pattern.compile("PMC\\d{1,9}");
  private static final Pattern ORCID = Pattern.compile("(?:\\d{4}-?){3}\\d{3}[\\dX]");
  private static final Pattern ROR = Pattern.compile("0[a-hj-km-np-tv-z0-9]{6}\\d{2}");
  private static final Pattern ISSN = Pattern.compile("\\d{4}-?\\d{3}[\\dXx]");

  private PublicIds() {}

  /** A DOI in lower case, without address or prefix (DOI Handbook, 2.4: case has no meaning). */
  public static String doi(String raw, String path, RecordNotes notes) {
    String text = raw.strip();
    for (Matcher prefix = DOI_PREFIX.matcher(text); prefix.find(); prefix.reset(text)) {
      text = text.substring(prefix.end()).strip();
    }
    String doi = text.replaceAll("[.,;]+$", "").toLowerCase(Locale.ROOT);
    return checked(DOI, doi, raw, path, "DOI", "it begins with 10. and has no blanks", notes);
  }

  /** A PubMed id: a number. */
  public static String pmid(String raw, String path, RecordNotes notes) {
    return checked(PMID, raw.strip(), raw, path, "PMID", "it is a number of up to 9 digits", notes);
  }

  /** A PubMed Central id: {@code PMC} and a number. */
  public static String pmcid(String raw, String path, RecordNotes notes) {
    String id = raw.strip().toUpperCase(Locale.ROOT);
    String full = !id.isEmpty() && Character.isDigit(id.charAt(0)) ? "PMC" + id : id;
    return checked(PMCID, full, raw, path, "PMCID", "it is PMC and a number", notes);
  }

  /** An ISSN as {@code 1234-567X}. */
  public static String issn(String raw, String path, RecordNotes notes) {
    String id = raw.strip().toUpperCase(Locale.ROOT).replace("-", "");
    String form = id.length() == 8 ? id.substring(0, 4) + "-" + id.substring(4) : raw.strip();
    return checked(ISSN, form, raw, path, "ISSN", "it has eight digits", notes);
  }

  /** An ORCID whose check character is right (ISO 7064, MOD 11-2). */
  public static String orcid(String raw, String path, RecordNotes notes) {
    String id = raw.strip().toUpperCase(Locale.ROOT).replaceFirst("^HTTPS?://ORCID\\.ORG/", "");
    String digits = id.replace("-", "");
    if (raw.isBlank()) {
      return "";
    }
    if (!ORCID.matcher(id).matches() || check(digits) != digits.charAt(15)) {
      notes.warn(
          path,
          "Not an ORCID, or a digit of it is wrong: " + RecordNotes.shown(raw) + ". Left out.");
      return "";
    }
    return digits.replaceFirst("(.{4})(.{4})(.{4})(.{4})", "$1-$2-$3-$4");
  }

  private static char check(String digits) {
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + Character.digit(digits.charAt(i), 10)) * 2;
    }
    int result = (12 - total % 11) % 11;
    return result == 10 ? 'X' : (char) ('0' + result);
  }

  /** A ROR id without its address. */
  public static String ror(String raw, String path, RecordNotes notes) {
    String id = raw.strip().toLowerCase(Locale.ROOT).replaceFirst("^(https?://)?ror\\.org/", "");
    return checked(ROR, id, raw, path, "ROR id", "it looks like 05a28rw58", notes);
  }

  private static String checked(
      Pattern form,
      String value,
      String raw,
      String path,
      String what,
      String rule,
      RecordNotes notes) {
    if (raw.isBlank() || form.matcher(value).matches()) {
      return raw.isBlank() ? "" : value;
    }
    notes.warn(
        path, "Malformed " + what + " " + RecordNotes.shown(raw) + ": " + rule + ". Left out.");
    return "";
  }
}
