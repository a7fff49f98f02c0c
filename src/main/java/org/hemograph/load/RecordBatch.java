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
import org.hemograph.load.input.Input;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.RecordHeader;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;

/**
 * Takes records one after the other, decides which of them shall be stored, and commits them in
 * batches. For one thread.
 */
final class RecordBatch {
  private static final int MOST_RECORDS = 2_500;
  private static final int MOST_STATEMENTS = 250_000;

  private final EvidenceStore store;
  private final Namespaces namespaces;
  private final RecordMapper mapper;
  private final Met met;
  private final Set<String> unsure;
  private final Consumer<List<GraphReplacement>> sink;
  private final Instant started = Instant.now();
  private final Map<RecordGraph, Pending> pending = new LinkedHashMap<>();
  private long statements;

  /** What the next commit will hold of a record. */
  private record Pending(RecordState state, Graph content) {}

  /**
   * @param unsure takes the names of inputs with a record of unknown identity: which of theirs
   *     vanished, nobody can say
   * @param sink writes a batch
   */
  RecordBatch(
      EvidenceStore store,
      Namespaces namespaces,
      RecordMapper mapper,
      Met met,
      Set<String> unsure,
      Consumer<List<GraphReplacement>> sink) {
    this.store = store;
    this.namespaces = namespaces;
    this.mapper = mapper;
    this.met = met;
    this.unsure = unsure;
    this.sink = sink;
  }

  /** Takes the next record. */
  void take(Candidate candidate) {
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
    boolean again = !met.add(graph.path(), candidate.input().name());
    take(candidate, header.get(), graph, again);
    if (pending.size() >= MOST_RECORDS || statements >= MOST_STATEMENTS) {
      commit();
    }
  }

  /** Writes what was taken since the last time. */
  void commit() {
    if (!pending.isEmpty()) {
      sink.accept(
          pending.entrySet().stream()
              .map(one -> new GraphReplacement(one.getKey().name(), one.getValue().content()))
              .toList());
      pending.clear();
      statements = 0;
    }
  }

  private void take(Candidate candidate, RecordHeader header, RecordGraph graph, boolean again) {
    if (candidate.content().filter(Content::refused).isPresent()) {
      candidate.tally().skipped(content(candidate).problems());
      return;
    }
    Pending before = pending.get(graph);
    if (before != null) {
      decide(candidate, header, graph, again, Optional.of(before.state()));
    } else {
      store.read(
          dataset -> {
            decide(candidate, header, graph, again, graph.stored(dataset));
            return "";
          });
    }
  }

  /** Within a read of the store, where the state is that of the store. */
  private void decide(
      Candidate candidate,
      RecordHeader header,
      RecordGraph graph,
      boolean again,
      Optional<RecordState> held) {
    Input input = candidate.input();
    RecordState found =
        new RecordState(
            RecordState.day(header.version()),
            header.recordDigest(),
            header.contentDigest(),
            Set.of(input.name()),
            () -> content(candidate).statements().size());
    VersionRule rule =
        held.map(h -> VersionRule.decide(h, found, again)).orElse(VersionRule.REPLACES);
    switch (rule) {
      case SAME -> candidate.tally().unchanged();
      case ALSO_HERE -> {
        holders(graph, held.orElseThrow(), input.name(), true);
        candidate.tally().unchanged();
      }
      case MAPPED_ANEW -> {
        Set<String> from = new HashSet<>(held.orElseThrow().from());
        from.add(input.name());
        put(candidate, header, graph, found.heldBy(from));
      }
      case REPLACES -> {
        if (again) {
          candidate.tally().replaced(replacing(candidate, header, held.orElseThrow()));
        } else {
          held.filter(h -> h.version().equals(found.version()) && others(h, input))
              .ifPresent(h -> candidate.tally().add(replacing(candidate, header, h)));
        }
        put(candidate, header, graph, found);
      }
      case LOSES -> candidate.tally().superseded(losing(candidate, header, held.orElseThrow()));
      case LOSES_AND_LEAVES -> {
        holders(graph, held.orElseThrow(), input.name(), false);
        candidate.tally().superseded(losing(candidate, header, held.orElseThrow()));
      }
    }
  }

  private static boolean others(RecordState held, Input input) {
    return !held.from().equals(Set.of(input.name()));
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
    keep(graph, counted, statementsOfIt);
    candidate.tally().imported(content.problems());
  }

  private void holders(RecordGraph graph, RecordState held, String input, boolean holds) {
    Set<String> from = new HashSet<>(held.from());
    boolean changed = holds ? from.add(input) : from.remove(input);
    Pending before = pending.get(graph);
    if (changed) {
      Graph content = before != null ? before.content() : store.read(graph::copy);
      graph.setHolders(content, from);
      int size = held.statements().getAsInt();
      RecordState state =
          new RecordState(
              held.version(), held.recordDigest(), held.contentDigest(), from, () -> size);
      keep(graph, state, content);
    }
  }

  private void keep(RecordGraph graph, RecordState state, Graph content) {
    pending.put(graph, new Pending(state, content));
    statements += content.size();
  }

  private Content content(Candidate candidate) {
    return candidate
        .content()
        .orElseGet(() -> mapper.content(candidate.found(), candidate.input()));
  }

  private static Problem losing(Candidate candidate, RecordHeader header, RecordState held) {
    return warning(
        candidate,
        header,
        "Another version of "
            + header.key()
            + " is kept: "
            + described(held.version(), held.from())
            + ". This one is "
            + described(RecordState.day(header.version()), Set.of())
            + ".");
  }

  private static Problem replacing(Candidate candidate, RecordHeader header, RecordState held) {
    return warning(
        candidate,
        header,
        "This version of "
            + header.key()
            + " is kept, as it "
            + (RecordState.day(header.version()).equals(held.version()) ? "says more" : "is later")
            + "; another one is not: "
            + described(held.version(), held.from())
            + ".");
  }

  private static String described(String version, Set<String> from) {
    String where =
        from.isEmpty() ? "" : " from " + String.join(", ", from.stream().sorted().toList());
    return (version.isEmpty() ? "one without a date" : "that of " + version) + where;
  }

  private static Problem warning(Candidate candidate, RecordHeader header, String message) {
    Place place = RecordMapper.shown(candidate.found().place(), candidate.input());
    return new Problem(Severity.WARNING, header.key(), place, message);
  }
}
