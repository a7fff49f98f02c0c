package org.hemograph.load;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.hemograph.load.Candidate.Content;
import org.hemograph.model.Problem;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.RecordHeader;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;

/**
 * Takes records one after the other, decides which of them shall be stored, and commits them in
 * batches. For one thread.
 */
final class RecordBatch {
  /** So many records may wait for the end of their input; beyond them, each is decided at once. */
  private static final int MOST_POSTPONED = 1000;

  private final Namespaces namespaces;
  private final RecordMapper mapper;
  private final Met met;
  private final Familiar familiar;
  private final Set<String> unsure;
  private final Instant started = Instant.now();
  private final PendingGraphs pending;
  private final Map<RecordGraph, Postponed> postponed = new LinkedHashMap<>();
  private String input = "";

  /**
   * A record that says less than what its input said before. It may be a correction; or the very
   * one that is held follows below, and this one lost to it already. The end of the input tells.
   */
  private record Postponed(Candidate candidate, RecordHeader header, RecordState state) {}

  /**
   * @param familiar is told of every record that an earlier import met
   * @param unsure takes the names of inputs with a record of unknown identity: which of theirs
   *     vanished, nobody can say
   * @param sink writes a batch
   */
  RecordBatch(
      EvidenceStore store,
      Namespaces namespaces,
      RecordMapper mapper,
      Met met,
      Familiar familiar,
      Set<String> unsure,
      Consumer<List<GraphReplacement>> sink) {
    this.pending = new PendingGraphs(store, sink);
    this.namespaces = namespaces;
    this.mapper = mapper;
    this.met = met;
    this.familiar = familiar;
    this.unsure = unsure;
  }

  /** Takes the next record. */
  void take(Candidate candidate) {
    if (!candidate.input().name().equals(input)) {
      settle();
      input = candidate.input().name();
    }
    Optional<RecordHeader> header = candidate.found().header();
    if (header.isEmpty()) {
      unsure.add(candidate.input().name());
      Content content = content(candidate);
      if (content.refused()) {
        candidate.tally().skipped(content.problems());
      } else {
        content.problems().forEach(candidate.tally()::add);
      }
      return;
    }
    RecordGraph graph = RecordGraph.of(header.get(), namespaces);
    boolean again = met.contains(graph.path(), input);
    take(candidate, header.get(), graph, again);
    met.add(graph.path(), input);
    pending.commitIfLarge();
  }

  /**
   * No more records come: writes what is left.
   *
   * @param whole whether the last input was read to its end
   */
  void finish(boolean whole) {
    if (whole) {
      settle();
    }
    pending.commit();
  }

  /** The input has ended: what it says now is what it says. */
  private void settle() {
    List<Postponed> corrections = List.copyOf(postponed.values());
    postponed.clear();
    for (Postponed one : corrections) {
      RecordGraph graph = RecordGraph.of(one.header(), namespaces);
      pending.withHeld(
          graph,
          held ->
              follow(
                  held.map(h -> VersionRule.decide(h, one.state(), false))
                      .orElse(VersionRule.REPLACES),
                  one,
                  graph,
                  false,
                  held));
      pending.commitIfLarge();
    }
  }

  private void take(Candidate candidate, RecordHeader header, RecordGraph graph, boolean again) {
    if (candidate.content().filter(Content::refused).isPresent()) {
      candidate.tally().skipped(content(candidate).problems());
      return;
    }
    pending.withHeld(graph, held -> decide(candidate, header, graph, again, held));
  }

  /** Within a read of the store, where the state is that of the store. */
  private void decide(
      Candidate candidate,
      RecordHeader header,
      RecordGraph graph,
      boolean again,
      Optional<RecordState> held) {
    held.ifPresent(h -> familiar.meets(graph.path(), h.from(), met));
    RecordState found =
        new RecordState(
            RecordState.day(header.version()),
            header.recordDigest(),
            header.contentDigest(),
            Set.of(input),
            () -> content(candidate).statements().size());
    Postponed now = new Postponed(candidate, header, found);
    VersionRule rule =
        held.map(h -> VersionRule.decide(h, found, again)).orElse(VersionRule.REPLACES);
    Postponed before = postponed.get(graph);
    if (before == null) {
      boolean lesser = held.filter(h -> VersionRule.saysLess(h, found, again)).isPresent();
      if (lesser && postponed.size() < MOST_POSTPONED) {
        postponed.put(graph, now);
      } else {
        follow(rule, now, graph, again, held);
      }
    } else if (rule != VersionRule.LOSES) {
      postponed.remove(graph);
      lose(before, held);
      follow(rule, now, graph, false, held);
    } else {
      boolean more = VersionRule.decide(before.state(), found, true) == VersionRule.REPLACES;
      postponed.put(graph, more ? now : before);
      lose(more ? before : now, held);
    }
  }

  private static void lose(Postponed one, Optional<RecordState> held) {
    Problem losing = VersionWords.losing(one.candidate(), one.header(), held.orElseThrow());
    one.candidate().tally().superseded(losing);
  }

  private void follow(
      VersionRule rule,
      Postponed one,
      RecordGraph graph,
      boolean again,
      Optional<RecordState> held) {
    Candidate candidate = one.candidate();
    RecordHeader header = one.header();
    RecordState found = one.state();
    String name = candidate.input().name();
    switch (rule) {
      case SAME -> candidate.tally().unchanged();
      case ALSO_HERE -> {
        pending.holders(graph, held.orElseThrow(), name, true);
        candidate.tally().unchanged();
      }
      case MAPPED_ANEW -> {
        Set<String> from = new HashSet<>(held.orElseThrow().from());
        from.add(name);
        put(candidate, header, graph, found.heldBy(from));
      }
      case REPLACES -> {
        if (again) {
          candidate.tally().replaced(VersionWords.replacing(candidate, header, held.orElseThrow()));
        } else {
          held.filter(h -> h.version().equals(found.version()) && !h.from().equals(Set.of(name)))
              .map(h -> VersionWords.replacing(candidate, header, h))
              .ifPresent(candidate.tally()::add);
        }
        put(candidate, header, graph, found);
      }
      case LOSES -> lose(one, held);
      case LOSES_AND_LEAVES -> {
        pending.holders(graph, held.orElseThrow(), name, false);
        lose(one, held);
      }
    }
  }

  private void put(Candidate candidate, RecordHeader header, RecordGraph graph, RecordState state) {
    Content content = content(candidate);
    if (content.refused()) {
      candidate.tally().skipped(content.problems());
      return;
    }
    Graph statementsOfIt = content.statements();
    int size = statementsOfIt.size();
    RecordState counted =
        new RecordState(
            state.version(), state.recordDigest(), state.contentDigest(), state.from(), () -> size);
    graph.addHeader(statementsOfIt, header, counted, namespaces, started);
    pending.keep(graph, counted, statementsOfIt);
    candidate.tally().imported(content.problems());
  }

  private Content content(Candidate candidate) {
    return candidate
        .content()
        .orElseGet(() -> mapper.content(candidate.found(), candidate.input()));
  }
}
