package org.hemograph.serve.ask;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The folders of the catalogue, as headings. */
public final class Groups {
  /** In the order in which people come to them. */
  public static final Map<String, String> TITLES = titles();

  private Groups() {}

  /** The heading of a group; those of users' files are called as their folder or header says. */
  public static String title(String group) {
    return group.isBlank()
        ? "More queries"
        : TITLES.getOrDefault(group, capitalised(group.strip()));
  }

  private static String capitalised(String group) {
    int first = group.offsetByCodePoints(0, 1);
    return group.substring(0, first).toUpperCase(Locale.ROOT) + group.substring(first);
  }

  /** The name of a group's place in the page, which must not hold spaces. */
  static String anchor(String group) {
    return TITLES.containsKey(group)
        ? group
        : "group-" + group.strip().replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("facts", "Facts");
    titles.put("landscape", "Landscape");
    titles.put("study", "Inside a study");
    titles.put("mechanism", "Mechanisms");
    titles.put("compare", "Comparisons");
    titles.put("tables", "Evidence tables");
    titles.put("provenance", "Evidence and claims");
    titles.put("bibliography", "Publications and people");
    return titles;
  }
}
