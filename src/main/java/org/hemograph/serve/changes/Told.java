package org.hemograph.serve.changes;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.hemograph.serve.changes.Changed.How;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.pages.ChangesPage.Row;
import org.hemograph.serve.pages.Link;

/**
 * Differences and entries in words, the same on the page and in the feed.
 *
 * @param vocabulary for properties and codes
 */
record Told(LocalLinks links, Vocabulary vocabulary) {
  /** Longer values are cut to where they differ. */
  private static final int LONGEST = 240;

  /** So much is left standing before the first difference. */
  private static final int LEAD = 40;

  List<Row> rows(Entry entry) {
    Values values = new Values(links, entry.labels(), vocabulary);
    List<Row> rows = new ArrayList<>();
    for (Difference one : entry.differences()) {
      boolean alone = one.before().size() == 1 && one.after().size() == 1;
      int same = alone ? same(text(values, one.before()), text(values, one.after())) : 0;
      Node subject = one.subject();
      boolean main = subject.isURI() && subject.getURI().equals(entry.subjectIri());
      rows.add(
          new Row(
              one.isChange() ? "changed" : one.after().isEmpty() ? "removed" : "added",
              main ? Link.text("") : shown(values, subject, 0),
              property(one.predicate()),
              one.before().stream().map(node -> shown(values, node, same)).toList(),
              one.after().stream().map(node -> shown(values, node, same)).toList()));
    }
    return rows;
  }

  /** As pages of things call it, also where the property is of another vocabulary. */
  private Link property(Node predicate) {
    String iri = predicate.toString();
    return new Link(vocabulary.label(iri), links.href(iri));
  }

  private static String text(Values values, List<Node> nodes) {
    return shownText(values, nodes.get(0));
  }

  private static String shownText(Values values, Node node) {
    return node.isBlank() ? "something without a name" : values.of(node).text();
  }

  /** How many characters two texts begin with alike. */
  private static int same(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int same = 0;
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same;
  }

  private static Link shown(Values values, Node node, int same) {
    String text = shownText(values, node);
    String href = node.isURI() ? values.of(node).href() : "";
    return new Link(cut(text, same), href);
  }

  private static String cut(String text, int same) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int from = whole(text, same > LONGEST - LEAD ? same - LEAD : 0);
    int to = whole(text, Math.min(text.length(), from + LONGEST));
    return (from > 0 ? "… " : "")
        + text.substring(from, to).strip()
        + (to < text.length() ? " …" : "");
  }

  /** No half of a surrogate pair. */
  private static int whole(String text, int place) {
    return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place))
        ? place - 1
        : place;
  }

  /** What became of a record, in one line. */
  String summary(Entry entry) {
    List<String> said = new ArrayList<>();
    if (entry.changed().how() == How.CHANGED) {
      rows(entry).stream()
          .filter(row -> row.how().equals("changed") && row.part().text().isEmpty())
          .filter(row -> row.before().size() == 1 && row.after().size() == 1)
          .filter(
              row -> row.before().get(0).text().length() + row.after().get(0).text().length() < 90)
          .limit(3)
          .forEach(
              row ->
                  said.add(
                      row.property().text()
                          + " "
                          + row.before().get(0).text()
                          + " → "
                          + row.after().get(0).text()));
    }
    long added = entry.changes().added();
    long removed = entry.changes().removed();
    if (added >= 0) {
      List<String> counts = new ArrayList<>();
      if (added > 0) {
        counts.add(many(added, "statement") + " added");
      }
      if (removed > 0) {
        counts.add(many(removed, "statement") + " removed");
      }
      if (!counts.isEmpty()) {
        said.add(String.join(", ", counts));
      }
    }
    return String.join("; ", said);
  }

  static String many(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** The page of an entry. */
  String own(Entry entry) {
    return ChangesAddress.PATH
        + "/"
        + entry.changed().revision()
        + "/"
        + path(entry.changed().record());
  }

  /** The path of a record below the base, fit for an address. */
  private String path(String record) {
    String base = links.namespaces().base();
    return RecordPath.encode(record.startsWith(base) ? record.substring(base.length()) : record);
  }
}
