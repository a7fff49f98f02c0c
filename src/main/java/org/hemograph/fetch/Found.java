package org.hemograph.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a search of PubMed found, kept on its history server for some hours.
 *
 * @param count how many articles
 * @param webEnv names the session there
 * @param queryKey names the result in the session
 * @param ignored phrases of the question that PubMed does not know and left out
 */
record Found(long count, String webEnv, String queryKey, List<String> ignored) {
  private static final Set<String> IGNORED =
      Set.of("PhraseNotFound", "QuotedPhraseNotFound", "PhraseIgnored");

  /** Reads an {@code eSearchResult}. */
  static Found read(byte[] body) throws BrokenAnswer {
    Map<String, String> values = new TreeMap<>();
    List<String> ignored = new ArrayList<>();
    EntrezXml.walk(
        body,
        (name, depth, xml) -> {
          if (depth == 1 && !name.equals("eSearchResult")) {
            throw new BrokenAnswer("no search result but " + name);
          }
          // Deeper down there is a count for each part of the question.
          if (depth == 2 && Set.of("Count", "WebEnv", "QueryKey", "ERROR").contains(name)) {
            values.putIfAbsent(name, xml.getElementText().strip());
          } else if (depth == 3 && IGNORED.contains(name)) {
            ignored.add(xml.getElementText().strip());
          }
        });
    if (values.containsKey("ERROR")) {
      throw new BrokenAnswer("an error: " + values.get("ERROR"));
    }
    String count = values.getOrDefault("Count", "");
    if (!count.matches("\\d{1,12}")
        || !values.containsKey("WebEnv")
        || !values.containsKey("QueryKey")) {
      throw new BrokenAnswer("a search result without count or history");
    }
    return new Found(
        Long.parseLong(count),
        values.getOrDefault("WebEnv", ""),
        values.getOrDefault("QueryKey", ""),
        List.copyOf(ignored));
  }
}
