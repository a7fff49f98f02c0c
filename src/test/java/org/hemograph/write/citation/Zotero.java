package org.hemograph.write.citation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemograph.model.PrintedName;
import org.hemograph.serve.Programs;

/**
 * Zotero's own translators, as the package zotero-translators runs them outside of Zotero.
 *
 * @param translators those that see something in the file or page, the one that Zotero would take
 *     first
 * @param items what one of them makes of it, without notes
 */
public record Zotero(List<String> translators, List<Item> items) {
  private static final Pattern PMID = Pattern.compile("PMID: ([0-9]+)");

  public Zotero {
    translators = List.copyOf(translators);
    items = List.copyOf(items);
  }

  /** An item in the JSON of Zotero's API. */
  public record Item(JsonNode json) {
    public String field(String name) {
      return json.path(name).asText();
    }

    /** What has to survive every way out and back. */
    public Essentials essentials() {
      return new Essentials(
          Essentials.text(field("title")),
          authors(),
          field("date").replaceFirst("^([0-9]{4}).*", "$1"),
          field("DOI").toLowerCase(Locale.ROOT),
          pmid(),
          Essentials.text(
              Stream.of("publicationTitle", "proceedingsTitle", "conferenceName", "websiteTitle")
                  .map(this::field)
                  .filter(text -> !text.isEmpty())
                  .findFirst()
                  .orElse("")),
          field("pages").replaceAll("[–-]+", "-"));
    }

    private List<String> authors() {
      List<String> authors = new ArrayList<>();
      for (JsonNode creator : json.path("creators")) {
        String whole = creator.path("name").asText();
        if (!PrintedName.standsForOthers(whole)) {
          authors.add(
              Essentials.text(
                  whole.isEmpty()
                      ? creator.path("lastName").asText()
                          + ", "
                          + creator.path("firstName").asText()
                      : whole));
        }
      }
      return authors;
    }

    private String pmid() {
      Matcher extra = PMID.matcher(field("extra"));
      if (extra.find()) {
        return extra.group(1);
      }
      return field("archive").equals("PubMed") ? field("archiveLocation") : "";
    }
  }

  /**
   * What a translator makes of it.
   *
   * @param source a file, or the address of a page
   * @param translator its name; empty for the one that Zotero would take
   */
  public static Zotero read(String source, String translator)
      throws IOException, InterruptedException {
    JsonNode read =
        new ObjectMapper()
            .readTree(
                Programs.run(
                    Programs.JS,
                    "",
                    Programs.node("zotero-translators"),
                    "zotero.js",
                    source,
                    translator));
    List<String> translators = new ArrayList<>();
    read.path("translators").forEach(one -> translators.add(one.asText()));
    List<Item> items = new ArrayList<>();
    for (JsonNode item : read.path("items")) {
      if (!item.path("itemType").asText().equals("note")) {
        items.add(new Item(item));
      }
    }
    return new Zotero(translators, items);
  }
}
