package org.hemograph.serve.ask;

import java.util.LinkedHashMap;
import java.util.Map;

/** The folders of the catalogue, as headings. */
public final class Groups {
  /** In the order in which people come to them. */
  public static final Map<String, String> TITLES = titles();

  private Groups() {}

  private static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("facts", "Facts");
    titles.put("landscape", "Landscape");
    titles.put("study", "Inside a study");
    titles.put("mechanism", "Mechanisms");
    titles.put("compare", "Comparisons");
    titles.put("provenance", "Evidence and claims");
    titles.put("bibliography", "Publications and people");
    return titles;
  }
}
