package org.hemograph.read.bibliography;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hemograph.model.Code;

/** What kind of publication the words of the formats mean, as codes of scheme {@code pub}. */
public final class PublicationTypes {
  /** A record has several of them: the first of this list that it has says most. */
  private static final List<Map.Entry<String, String>> MEDLINE =
      List.of(
          Map.entry("Preprint", "preprint"),
          Map.entry("Clinical Trial Protocol", "protocol"),
          Map.entry("Practice Guideline", "guideline"),
          Map.entry("Guideline", "guideline"),
          Map.entry("Consensus Development Conference", "consensus"),
          Map.entry("Consensus Development Conference, NIH", "consensus"),
          Map.entry("Systematic Review", "systematic-review"),
          Map.entry("Review", "review"),
          Map.entry("Meeting Abstract", "meeting-abstract"),
          Map.entry("Letter", "correspondence"),
          Map.entry("Comment", "commentary"),
          Map.entry("Editorial", "commentary"),
          Map.entry("News", "news"),
          Map.entry("Newspaper Article", "news"),
          Map.entry("Journal Article", "article"));

  private static final Map<String, String> RIS =
      Map.ofEntries(
          Map.entry("JOUR", "article"),
          Map.entry("EJOUR", "article"),
          Map.entry("JFULL", "article"),
          Map.entry("INPR", "article"),
          Map.entry("ABST", "meeting-abstract"),
          Map.entry("CONF", "meeting-abstract"),
          Map.entry("CPAPER", "meeting-abstract"),
          Map.entry("ELEC", "web-page"),
          Map.entry("WEB", "web-page"),
          Map.entry("BLOG", "web-page"),
          Map.entry("NEWS", "news"));
  private static final Map<String, String> CSL =
      Map.of(
          "article-journal", "article",
          "paper-conference", "meeting-abstract",
          "webpage", "web-page",
          "post-weblog", "web-page",
          "article-newspaper", "news");

  private PublicationTypes() {}

  /** Of the names of MEDLINE's publication types. */
  public static Code medline(Collection<String> names) {
    return MEDLINE.stream()
        .filter(known -> names.contains(known.getKey()))
        .map(known -> code(known.getValue()))
        .findFirst()
        .orElseGet(() -> code("other"));
  }

  static Code ris(String type) {
    return code(RIS.getOrDefault(type, "other"));
  }

  static Code csl(String type) {
    return code(CSL.getOrDefault(type, "other"));
  }

  private static Code code(String name) {
    return new Code("pub", name);
  }
}
