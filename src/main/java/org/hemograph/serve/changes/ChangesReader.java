package org.hemograph.serve.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.serve.changes.Changed.How;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.http.Parameters;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.search.SavedSearch;
import org.hemograph.store.ChangeSets;

/** Reads a part of the list of changes, by a constant number of queries. Safe for many threads. */
final class ChangesReader {
  /** Statements of one entry in a list; its own page has more. */
  static final int IN_LIST = 60;

  /** Statements of an entry on its own page. */
  static final int ALONE = 2_000;

  private static final FixedQuery NAMES =
      FixedQuery.query(
          """
          SELECT DISTINCT ?thing ?label { VALUES ?thing { UNDEF } ?thing rdfs:label ?label }
          """);

  private final AskedThings asked;
  private final SavedSearch search;
  private final LocalLinks links;
  private final Optional<ChangeSets> sets;
  private final RememberedConcerned concerned;
  private final LostRecords lost;

  ChangesReader(
      AskedThings asked, SavedSearch search, LocalLinks links, Optional<ChangeSets> sets) {
    this.asked = asked;
    this.search = search;
    this.links = links;
    this.sets = sets;
    this.concerned = new RememberedConcerned(links.namespaces());
    this.lost = new LostRecords(sets);
  }

  /** A list by its address. */
  Read list(Queryable.Session session, ChangesAddress address, Vocabulary vocabulary) {
    Timeline timeline = new Timeline(session);
    SortedMap<Long, Instant> times = timeline.revisions();
    List<String> things = asked.find(session, address.about());
    Span span = Span.of(address.since(), address.until(), times, LocalDate.now(ZoneOffset.UTC));
    List<String> remarks = new ArrayList<>();
    Part part =
        address.narrowed()
            ? narrowed(session, timeline, address, things, span, vocabulary, remarks)
            : all(timeline, address, span);
    return read(
        new Seen(session, timeline, times),
        address,
        named(session, things),
        part,
        new Entries(links, sets).read(session, part.changed(), vocabulary, IN_LIST),
        remarks);
  }

  /** The history as one session sees it. */
  private record Seen(
      Queryable.Session session, Timeline timeline, SortedMap<Long, Instant> times) {}

  private Read read(
      Seen seen,
      ChangesAddress address,
      List<Link> about,
      Part part,
      List<Entry> entries,
      List<String> remarks) {
    return new Read(
        address,
        about,
        entries,
        counts(seen.timeline(), part.changed()),
        part.total(),
        part.next(),
        part.previous(),
        seen.session().version().orElse(""),
        newest(seen.times()),
        origin(seen.times()),
        sets.isPresent(),
        remarks);
  }

  /** What one revision did, or did to one record. */
  Optional<Read> one(
      Queryable.Session session,
      long revision,
      Optional<String> record,
      ChangesAddress address,
      Vocabulary vocabulary) {
    Timeline timeline = new Timeline(session);
    SortedMap<Long, Instant> times = timeline.revisions();
    // What the program notes for itself is a revision too, of which no record is told.
    long newest = times.isEmpty() ? 0 : times.lastKey();
    String version = session.version().orElse("");
    if (revision < 1
        || revision > (version.matches("[0-9]{1,15}") ? Long.parseLong(version) : newest)) {
      return Optional.empty();
    }
    Span span = new Span(revision - 1, revision);
    Part part;
    if (record.isPresent()) {
      List<Changed> only =
          timeline.of(List.of(record.get())).stream()
              .filter(one -> one.revision() == revision)
              .toList();
      if (only.isEmpty()) {
        return Optional.empty();
      }
      part = new Part(only, OptionalLong.of(1), Optional.empty(), Optional.empty());
    } else {
      part = all(timeline, address, span);
    }
    return Optional.of(
        read(
            new Seen(session, timeline, times),
            address,
            List.of(),
            part,
            new Entries(links, sets)
                .read(session, part.changed(), vocabulary, record.isPresent() ? ALONE : IN_LIST),
            List.of()));
  }

  private record Part(
      List<Changed> changed,
      OptionalLong total,
      Optional<Cursor> next,
      Optional<Optional<Cursor>> previous) {}

  private static Part all(Timeline timeline, ChangesAddress address, Span span) {
    int limit = address.limit();
    List<Changed> found = timeline.after(span, address.cursor(), limit + 1);
    List<Changed> shown = found.subList(0, Math.min(limit, found.size()));
    Optional<Optional<Cursor>> previous = Optional.empty();
    if (address.cursor().isPresent()) {
      Cursor here = address.cursor().get();
      // The entry at the cursor is the last one of the part before this.
      List<Changed> before =
          timeline.before(span, new Cursor(here.revision(), here.record() + "\u0000"), limit + 1);
      previous =
          before.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  before.size() > limit
                      ? Optional.of(before.get(0).place())
                      : Optional.<Cursor>empty());
    }
    return new Part(
        shown,
        OptionalLong.empty(),
        found.size() > limit ? Optional.of(shown.get(limit - 1).place()) : Optional.empty(),
        previous);
  }

  private Part narrowed(
      Queryable.Session session,
      Timeline timeline,
      ChangesAddress address,
      List<String> things,
      Span span,
      Vocabulary vocabulary,
      List<String> remarks) {
    Set<String> records = new LinkedHashSet<>();
    Map<String, Long> until = new HashMap<>();
    if (!things.isEmpty()) {
      Concerned related = concerned.by(session, things, true);
      records.addAll(related.records());
      LostRecords.Lost gone = lost.of(session, timeline, span, related.things());
      remarks.addAll(gone.remarks());
      gone.until()
          .forEach(
              (record, revision) -> {
                if (!records.contains(record)) {
                  until.put(record, revision);
                }
              });
    }
    if (!address.search().isEmpty()) {
      SavedSearch.Found found = search.find(session, new Parameters(address.search()), vocabulary);
      Set<String> matching = concerned.by(session, found.things(), false).records();
      if (things.isEmpty()) {
        records.addAll(matching);
      } else {
        records.retainAll(matching);
        until.clear();
      }
      remarks.add(
          "The search is asked now: records that it no longer finds, as they were changed or"
              + " removed, are not among these.");
      if (found.capped()) {
        remarks.add("The search finds more than it reads; another word narrows it down.");
      }
    }
    Set<String> wanted = new HashSet<>(records);
    wanted.addAll(until.keySet());
    List<Changed> all =
        timeline.of(wanted).stream()
            .filter(one -> span.has(one.revision()))
            .filter(one -> one.revision() <= until.getOrDefault(one.record(), Long.MAX_VALUE))
            .sorted(Comparator.comparing(Changed::place))
            .toList();
    return part(all, address);
  }

  private static Part part(List<Changed> all, ChangesAddress address) {
    int from = 0;
    if (address.cursor().isPresent()) {
      Cursor here = address.cursor().get();
      while (from < all.size() && all.get(from).place().compareTo(here) <= 0) {
        from++;
      }
    }
    int limit = address.limit();
    int to = Math.min(all.size(), from + limit);
    Optional<Optional<Cursor>> previous =
        from == 0
            ? Optional.empty()
            : Optional.of(
                from > limit
                    ? Optional.of(all.get(from - limit - 1).place())
                    : Optional.<Cursor>empty());
    return new Part(
        all.subList(from, to),
        OptionalLong.of(all.size()),
        to < all.size() && to > 0 ? Optional.of(all.get(to - 1).place()) : Optional.empty(),
        previous);
  }

  private static Map<Long, Map<How, Long>> counts(Timeline timeline, List<Changed> changed) {
    if (changed.isEmpty()) {
      return Map.of();
    }
    long last = changed.get(0).revision();
    long first = changed.get(changed.size() - 1).revision();
    return timeline.counts(new Span(first - 1, last));
  }

  private List<Link> named(Queryable.Session session, List<String> things) {
    Map<String, String> labels = new HashMap<>();
    if (!things.isEmpty()) {
      for (Binding row :
          NAMES.within(
              session, Map.of("thing", things.stream().map(NodeFactory::createURI).toList()))) {
        labels.merge(
            row.get("thing").getURI(),
            Values.literal(row.get("label")),
            (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    return things.stream()
        .map(
            iri ->
                new Link(
                    labels.getOrDefault(iri, links.isThing(iri) ? links.key(iri) : iri),
                    links.href(iri)))
        .toList();
  }

  private static Optional<Instant> newest(SortedMap<Long, Instant> times) {
    return times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.lastKey()));
  }

  private static Optional<Instant> origin(SortedMap<Long, Instant> times) {
    return times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.firstKey()));
  }
}
