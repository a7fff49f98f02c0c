package org.hemograph.serve.cite;

import java.text.Normalizer;
import java.util.Locale;

/** What a file of references is called: after what they stand behind. */
final class FileName {
  private static final int LONGEST = 60;

  private FileName() {}

  /** Letters, digits and hyphens of ASCII only, without an ending. */
  static String of(CiteRequest request, Found found) {
    String about =
        switch (request.way()) {
          case NOTHING, ALL -> "all";
          case THINGS ->
              found.things().stream()
                  .limit(3)
                  .map(thing -> thing.label())
                  .reduce((a, b) -> a + "-" + b)
                  .orElse("");
          case QUERY -> request.query().orElseThrow().name();
          case SEARCH -> String.join("-", request.passed().getOrDefault("q", java.util.List.of()));
          case COMPARISON -> "comparison";
        };
    String since = request.since().map(s -> "-since-" + s.given()).orElse("");
    return "references-" + plain(about) + since;
  }

  private static String plain(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    return cut.isEmpty() ? "things" : cut.replaceAll("-$", "");
  }
}
