package org.hemograph.write.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hemograph.model.OneLine;
import org.hemograph.model.Reference;

/**
 * References formatted in a style of the Citation Style Language, in its order, in English. The
 * style sorts them and tells equal ones apart, so all of them are in memory at once.
 */
public final class Bibliography implements ReferenceWriter {
  private static final Pattern INITIALS =
      Pattern.compile("(?<![\\p{L}\\p{M}.-])\\p{Lu}{2,4}(?![\\p{L}\\p{M}.-])");

  private final CitationStyle style;

  public Bibliography(CitationStyle style) {
    this.style = style;
  }

  /** As plain text, one reference a line. */
  @Override
  public void write(Iterator<Reference> references, OutputStream out) throws IOException {
    TextLines lines = new TextLines(out);
    List<Reference> all = new ArrayList<>();
    references.forEachRemaining(all::add);
    for (String entry : text(all)) {
      lines.line(entry);
    }
    lines.end();
  }

  /** One line of plain text each. */
  public List<String> text(List<Reference> references) {
    List<Entry> entries = entries(references, "text");
    List<String> lines = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      String line = OneLine.of(Markup.toText(entry.formatted()));
      String caution = entry.cited().caution();
      lines.add(
          withoutJoiner(numbered(line, lines.size() + 1))
              + (caution.isEmpty() ? "" : " [" + caution + "]"));
    }
    return lines;
  }

  /** The processor leaves no room between a number and what it numbers. */
  private static String numbered(String entry, int number) {
    Matcher start = Pattern.compile("[\\[(]?" + number + "[.)\\]]?(?=\\p{L})").matcher(entry);
    return start.lookingAt() ? start.group() + " " + entry.substring(start.end()) : entry;
  }

  /**
   * A fragment of HTML: one {@code div} of class {@code csl-bib-body} with one {@code div} of class
   * {@code csl-entry} each, in it {@code i}, {@code b}, {@code sup} and the like, and what whoever
   * cites it has to know in a {@code span} of class {@code csl-caution}; without style attributes,
   * and empty when there are no references. Every element in it is the style's or ours: nothing in
   * a reference can become one.
   */
  public String html(List<Reference> references) {
    if (references.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<div class=\"csl-bib-body\">\n");
    for (Entry entry : entries(references, "html")) {
      String formatted = withoutJoiner(Markup.toHtml(entry.formatted().strip()));
      html.append(withCaution(formatted, entry.cited().caution())).append('\n');
    }
    return html.append("</div>\n").toString();
  }

  private static String withCaution(String entry, String caution) {
    int end = entry.lastIndexOf("</div>");
    return caution.isEmpty() || end < 0
        ? entry
        : entry.substring(0, end).stripTrailing()
            + " <span class=\"csl-caution\">["
            + Markup.escaped(caution)
            + "]</span>"
            + entry.substring(end);
  }

  /** A reference as the style has it; the order is the style's too. */
  private record Entry(Cited cited, String formatted) {}

  private List<Entry> entries(List<Reference> references, String format) {
    if (references.isEmpty()) {
      return List.of();
    }
    List<Cited> cited = references.stream().map(Cited::new).toList();
    List<CSLItemData> items = new ArrayList<>(cited.size());
    for (Cited each : cited) {
      items.add(CSLItemData.fromJson(item(each, items.size())));
    }
    try {
      CSL processor = new CSL(new ListItemDataProvider(items), style.file(), "en-US");
      processor.setOutputFormat(format);
      processor.registerCitationItems(items.stream().map(CSLItemData::getId).toList());
      // It tells nobody which entry is whose, but asks about the items in the order of the entries.
      List<Integer> order = new ArrayList<>(cited.size());
      String[] formatted =
          processor
              .makeBibliography((CSLItemData item) -> order.add(Integer.parseInt(item.getId())))
              .getEntries();
      List<Entry> entries = new ArrayList<>(formatted.length);
      for (int i = 0; i < formatted.length; i++) {
        entries.add(new Entry(cited.get(order.get(i)), formatted[i]));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Of a style and a locale that are bundled.
    }
  }

  private static Map<String, Object> item(Cited cited, int number) {
    Map<String, Object> item = new LinkedHashMap<>(CslItem.of(cited));
    item.remove("abstract");
    item.remove("keyword");
    item.remove("note");
    if (cited.inJournal() && item.containsKey("page")) {
      item.remove("URL"); // Where it is printed says enough; styles would add "[Internet]" for it.
    }
    if (cited.atMeeting()) {
      atMeeting(cited, item);
    }
    spaced(item);
    // Twice the same reference is the same item, unless each has an id of its own.
    item.put("id", String.valueOf(number));
    if (cited.authorsLeftOut()) {
      List<Object> authors = new ArrayList<>((List<?>) item.getOrDefault("author", List.of()));
      authors.add(Map.of("literal", "et al."));
      item.put("author", authors);
    }
    return Markup.hidden(item);
  }

  /**
   * What few styles print of a meeting: they look for the volume of its proceedings, and take the
   * number of an abstract, {@code LBA-2}, for a range of pages.
   */
  private static void atMeeting(Cited cited, Map<String, Object> item) {
    String number = cited.number();
    item.put(
        "container-title",
        number.isEmpty() ? cited.venue() : cited.venue() + ", abstract " + number);
    item.remove("genre");
    item.remove("number");
    item.remove("page");
  }

  /** The processor takes {@code DJ} for one name, and would print {@code D} of it. */
  private static void spaced(Map<String, Object> item) {
    if (item.get("author") instanceof List<?> authors) {
      item.put("author", authors.stream().map(Bibliography::spaced).toList());
    }
  }

  private static Object spaced(Object author) {
    if (author instanceof Map<?, ?> name && name.get("given") instanceof String given) {
      Map<String, Object> spaced = new LinkedHashMap<>();
      name.forEach((part, value) -> spaced.put(String.valueOf(part), value));
      spaced.put(
          "given",
          INITIALS
              .matcher(given)
              .replaceAll(initials -> String.join(". ", initials.group().split("")) + "."));
      return spaced;
    }
    return author;
  }

  /** The authors that nobody named are no last author: {@code A, B, and et al.} */
  private static String withoutJoiner(String entry) {
    return entry
        .replaceAll(",?\\s(?:&amp;|&|and)\\set al\\.", " et al.")
        .replace("et al..", "et al.");
  }
}
