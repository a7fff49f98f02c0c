package org.hemograph.read.bibliography;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names and codes of languages, as ISO 639-1 codes where there is one, else ISO 639-2. */
public final class Languages {
  /** ISO 639-2 has two codes for these; libraries use the one that Java does not know. */
  private static final Map<String, String> OF_LIBRARIES =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("wel", "cy"));

  private static final Map<String, String> KNOWN = known();

  private Languages() {}

  private static Map<String, String> known() {
    Map<String, String> known = new HashMap<>(OF_LIBRARIES);
    for (String code : Locale.getISOLanguages()) {
      Locale language = new Locale.Builder().setLanguage(code).build();
      known.put(code, code);
      known.put(language.getISO3Language(), code);
      known.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
    }
    return Map.copyOf(known);
  }

  /** The codes that a text names: {@code eng}, {@code English}, {@code en-US; de}. */
  public static List<String> of(String text, String path, RecordNotes notes) {
    return Arrays.stream(text.split("[;,/]"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .map(s -> code(s, path, notes))
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  private static String code(String text, String path, RecordNotes notes) {
    String name = text.toLowerCase(Locale.ROOT);
    String code = KNOWN.getOrDefault(name, KNOWN.getOrDefault(name.replaceFirst("[-_].*", ""), ""));
    boolean undetermined = name.equals("und") || name.equals("mul");
    if (code.isEmpty() && !undetermined) {
      notes.warn(path, "Unknown language " + RecordNotes.shown(text) + ". Left out.");
    }
    return code;
  }

  /** The tag of a title in the language of the publication, which is not English. */
  static String ofOriginal(List<String> languages) {
    List<String> others = languages.stream().filter(l -> !l.equals("en")).toList();
    return others.size() == 1 ? others.get(0) : "und";
  }
}
