package org.hemograph.serve.changes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemograph.query.Queryable;
import org.hemograph.serve.changes.Changed.How;
import org.hemograph.store.ChangeSets;

/**
 * Finds records that named a thing until a revision, and do no more, in the indexes of the change
 * sets. What was found is kept until the data change, or one of the change sets does, as a feed is
 * asked for page by page. Safe for many threads.
 */
final class LostRecords {
  /** So many revisions are searched for records that no longer name a thing. */
  private static final int SEARCHED = 1_000;

  /** So many revisions of which something cannot be told are named. */
  private static final int NAMED = 5;

  /** Names and revisions that are kept in all, so that memory has a bound: about 20 MB. */
  private static final long MOST = 100_000;

  private record Asked(String version, Set<String> things, Span span) {}

  /** With the revisions that were searched, and the state that their change sets were in. */
  private record Kept(Lost lost, List<Long> searched, String state) {}

  private final Optional<ChangeSets> sets;
  private final Cache<Asked, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .<Asked, Kept>weigher(
              (asked, found) ->
                  1 + asked.things().size() + found.lost().until().size() + found.searched().size())
          .build();

  LostRecords(Optional<ChangeSets> sets) {
    this.sets = sets;
  }

  /**
   * What was found.
   *
   * @param until the last revision in which a record named one of the things
   * @param remarks what a reader must know, in sentences
   */
  record Lost(Map<String, Long> until, List<String> remarks) {
    Lost {
      until = Map.copyOf(until);
      remarks = List.copyOf(remarks);
    }
  }

  Lost of(Queryable.Session session, Timeline timeline, Span span, Set<String> things) {
    if (sets.isEmpty()) {
      return new Lost(
          Map.of(),
          List.of(
              "This store keeps no change sets, so records that once told of it and do no more are"
                  + " not among these."));
    }
    Optional<String> version = session.version();
    if (version.isEmpty()) {
      return search(sets.get(), revisions(timeline, span), things);
    }
    Asked asked = new Asked(version.get(), things, span);
    Kept known = kept.getIfPresent(asked);
    if (known != null && known.state().equals(sets.get().state(known.searched()))) {
      return known.lost();
    }
    List<Long> revisions = revisions(timeline, span);
    List<Long> searched = revisions.subList(0, Math.min(SEARCHED, revisions.size()));
    // Before they are read: what changes meanwhile is then read again.
    String state = sets.get().state(searched);
    Lost found = search(sets.get(), revisions, things);
    kept.put(asked, new Kept(found, List.copyOf(searched), state));
    return found;
  }

  /** Those that took something away, the latest first. */
  private static List<Long> revisions(Timeline timeline, Span span) {
    return timeline.counts(span).entrySet().stream()
        .filter(
            each ->
                each.getValue().containsKey(How.CHANGED)
                    || each.getValue().containsKey(How.REMOVED))
        .map(Map.Entry::getKey)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static Lost search(ChangeSets sets, List<Long> revisions, Set<String> things) {
    Map<String, Long> lost = new LinkedHashMap<>();
    List<String> remarks = new ArrayList<>();
    List<Long> untold = new ArrayList<>();
    for (long revision : revisions.subList(0, Math.min(SEARCHED, revisions.size()))) {
      Optional<Set<String>> records = sets.lost(revision, things);
      if (records.isEmpty()) {
        untold.add(revision);
      }
      records.orElse(Set.of()).forEach(record -> lost.putIfAbsent(record, revision));
    }
    if (!untold.isEmpty()) {
      remarks.add(untold(untold));
    }
    if (revisions.size() > SEARCHED) {
      remarks.add(
          "Only the latest "
              + SEARCHED
              + " revisions were searched for records that told of it and do no more.");
    }
    return new Lost(lost, remarks);
  }

  /** The latest few by number. */
  private static String untold(List<Long> revisions) {
    String some =
        revisions.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    return "The change "
        + (revisions.size() == 1 ? "set of revision " : "sets of revisions ")
        + some
        + (revisions.size() > NAMED ? " and " + (revisions.size() - NAMED) + " earlier ones" : "")
        + (revisions.size() == 1 ? " has" : " have")
        + " no index, or cannot be read: records that told of it until then and do no more may be"
        + " missing here.";
  }
}
