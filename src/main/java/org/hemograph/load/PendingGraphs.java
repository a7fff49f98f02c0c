package org.hemograph.load;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;

/** What the next commit will hold of records, over what the store holds. For one thread. */
final class PendingGraphs {
  private static final int MOST_RECORDS = 2_500;
  private static final int MOST_STATEMENTS = 250_000;

  private final EvidenceStore store;
  private final Consumer<List<GraphReplacement>> sink;
  private final Map<RecordGraph, Pending> pending = new LinkedHashMap<>();
  private long statements;

  /** What the next commit will hold of a record. */
  private record Pending(RecordState state, Graph content) {}

  /**
   * @param sink writes a batch
   */
  PendingGraphs(EvidenceStore store, Consumer<List<GraphReplacement>> sink) {
    this.store = store;
    this.sink = sink;
  }

  /** Writes them if they are many. */
  void commitIfLarge() {
    if (pending.size() >= MOST_RECORDS || statements >= MOST_STATEMENTS) {
      commit();
    }
  }

  /** Writes them. */
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

  /** Within a read of the store, where the state is that of the store. */
  void withHeld(RecordGraph graph, Consumer<Optional<RecordState>> decision) {
    Pending before = pending.get(graph);
    if (before != null) {
      decision.accept(Optional.of(before.state()));
    } else {
      store.read(
          dataset -> {
            decision.accept(graph.stored(dataset));
            return "";
          });
    }
  }

  /** Notes that an input holds a record, or does so no more. */
  void holders(RecordGraph graph, RecordState held, String input, boolean holds) {
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

  /** Takes what shall be stored of a record. */
  void keep(RecordGraph graph, RecordState state, Graph content) {
    pending.put(graph, new Pending(state, content));
    statements += content.size();
  }
}
