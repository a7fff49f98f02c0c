package org.hemograph.serve.changes;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemograph.serve.changes.Changed.How;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.pages.ChangesPage;
import org.hemograph.serve.pages.ChangesPage.Form;
import org.hemograph.serve.pages.ChangesPage.Kept;
import org.hemograph.serve.pages.ChangesPage.Revision;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Frame.Alternate;
import org.hemograph.serve.pages.Link;

/** Composes the pages of changes. */
final class ChangesPages {
  static final String ATOM = "application/atom+xml";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Told told;
  private final Read read;

  ChangesPages(LocalLinks links, Vocabulary vocabulary, Read read) {
    this.told = new Told(links, vocabulary);
    this.read = read;
  }

  /** The title of a list, as the feed has it too. */
  static String title(Read read) {
    List<String> about = new ArrayList<>(read.about().stream().map(Link::text).toList());
    read.address().search().getOrDefault("q", List.of()).stream()
        .limit(1)
        .forEach(q -> about.add("the search “" + q + "”"));
    return about.isEmpty() ? "What changed" : "What changed for " + String.join(", ", about);
  }

  ChangesPage list() {
    ChangesAddress address = read.address();
    List<Alternate> alternates =
        List.of(
            new Alternate(
                "Changes as a feed (Atom)", ATOM, address.from(java.util.Optional.empty()).atom()),
            new Alternate("JSON", "application/json", address.json()));
    List<String> about = new ArrayList<>(address.about());
    about.add("");
    List<Kept> kept = new ArrayList<>();
    address.search().forEach((name, values) -> values.forEach(v -> kept.add(new Kept(name, v))));
    return page(
        title(read),
        lead(),
        List.of(new Form(about, address.since(), address.until(), kept, ChangesAddress.PATH)),
        alternates,
        List.of(
            new Link("Atom feed", address.from(java.util.Optional.empty()).atom()),
            new Link("JSON", address.json())),
        Link.text(""),
        false);
  }

  /** The page of one revision. */
  ChangesPage revision(long number) {
    String json = ChangesAddress.PATH + "/" + number + ".json" + read.address().query();
    String patch = ChangesAddress.PATH + "/" + number + ".rdfp";
    return page(
        "What revision " + number + " changed",
        "",
        List.of(),
        List.of(new Alternate("JSON", "application/json", json)),
        read.told()
            ? List.of(new Link("JSON", json), new Link("RDF Patch", patch))
            : List.of(new Link("JSON", json)),
        new Link("All changes", ChangesAddress.PATH),
        false);
  }

  /** The page of one entry. */
  ChangesPage entry(long number) {
    Entry only = read.entries().get(0);
    String own = told.own(only);
    return page(
        only.subject().text() + ": " + only.changed().how().word() + " in revision " + number,
        "",
        List.of(),
        List.of(new Alternate("JSON", "application/json", own + "?format=json")),
        read.told()
            ? List.of(
                new Link("JSON", own + "?format=json"), new Link("RDF Patch", own + "?format=rdfp"))
            : List.of(new Link("JSON", own + "?format=json")),
        new Link("Revision " + number, ChangesAddress.PATH + "/" + number),
        true);
  }

  private String lead() {
    ChangesAddress address = read.address();
    List<String> said = new ArrayList<>();
    if (!address.since().isEmpty()) {
      said.add("since " + named(address.since()));
    }
    if (!address.until().isEmpty()) {
      said.add("until " + named(address.until()));
    }
    return said.isEmpty() ? "" : "Shown is what changed " + String.join(" and ", said) + ".";
  }

  private static String named(String bound) {
    return bound.matches("[0-9]+") ? "revision " + bound : bound;
  }

  private ChangesPage page(
      String title,
      String lead,
      List<Form> form,
      List<Alternate> alternates,
      List<Link> downloads,
      Link around,
      boolean open) {
    List<String> remarks = new ArrayList<>();
    if (!read.told() && read.newest().isPresent()) {
      remarks.add(
          "This store keeps no change sets: which records changed is known, their statements before"
              + " and after are not.");
    }
    remarks.addAll(read.remarks());
    List<Link> pages = new ArrayList<>();
    String path = around.leads() && !open ? around(form, title) : ChangesAddress.PATH;
    read.previous()
        .ifPresent(
            place -> pages.add(new Link("Previous", path + read.address().from(place).query())));
    read.next()
        .ifPresent(
            place ->
                pages.add(
                    new Link(
                        "Next", path + read.address().from(java.util.Optional.of(place)).query())));
    return new ChangesPage(
        Frame.of(title, "changes", read.revision()).styled("changes.css").with(alternates),
        title,
        lead,
        form,
        read.newest().isPresent(),
        revisions(open || read.entries().size() == 1),
        tally(),
        remarks,
        pages,
        downloads,
        around);
  }

  private String around(List<Form> form, String title) {
    return form.isEmpty()
        ? ChangesAddress.PATH + "/" + title.replaceAll("[^0-9]", "")
        : ChangesAddress.PATH;
  }

  private String tally() {
    int shown = read.entries().size();
    return read.total().isPresent() && read.total().getAsLong() > shown
        ? shown + " of " + Told.many(read.total().getAsLong(), "change")
        : "";
  }

  private List<Revision> revisions(boolean open) {
    Map<Long, List<Entry>> byRevision = new LinkedHashMap<>();
    read.entries()
        .forEach(
            entry ->
                byRevision
                    .computeIfAbsent(entry.changed().revision(), r -> new ArrayList<>())
                    .add(entry));
    List<Revision> revisions = new ArrayList<>();
    byRevision.forEach(
        (number, entries) -> {
          Instant time = entries.get(0).changed().time();
          Set<String> by =
              entries.stream()
                  .map(Entry::by)
                  .filter(text -> !text.isEmpty())
                  .collect(Collectors.toCollection(LinkedHashSet::new));
          revisions.add(
              new Revision(
                  new Link("Revision " + number, ChangesAddress.PATH + "/" + number),
                  DAY.format(time),
                  time.toString(),
                  counts(read.counts().getOrDefault(number, Map.of())),
                  by.stream().limit(3).collect(Collectors.joining(", "))
                      + (by.size() > 3 ? " …" : ""),
                  entries.stream().map(entry -> entry(entry, open)).toList()));
        });
    return revisions;
  }

  private static String counts(Map<How, Long> counts) {
    List<String> said = new ArrayList<>();
    for (How how : How.values()) {
      if (counts.containsKey(how)) {
        said.add(Told.many(counts.get(how), "record") + " " + how.word());
      }
    }
    return String.join(", ", said);
  }

  private ChangesPage.Entry entry(Entry entry, boolean open) {
    String own = told.own(entry);
    return new ChangesPage.Entry(
        entry.changed().how().word(),
        entry.subject(),
        entry.kind(),
        entry.label().equals(entry.subject().text()) ? "" : entry.label(),
        told.summary(entry),
        told.rows(entry),
        entry.rest(),
        new Link("All of it", own),
        read.told() ? new Link("RDF Patch", own + "?format=rdfp") : Link.text(""),
        read.told() ? entry.trouble() : "",
        open);
  }
}
