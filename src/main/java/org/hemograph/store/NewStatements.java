package org.hemograph.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.changes.TextDatasetChanges;
import org.apache.jena.query.text.changes.TextQuadAction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Writes statements known not to be there to the dataset below, within a write transaction of the
 * one thread that uses it. Nobody looks for them first, as jena-text would; and TDB2 takes them one
 * index after the other, each in that index's own order, so that neighbours find their page at hand
 * instead of six pages anew for every statement.
 */
final class NewStatements {
  /** Held before they are written; some 200 bytes each. */
  private static final int MOST = 250_000;

  private final DatasetGraph below;
  private final Optional<TextDatasetChanges> texts;
  private final Optional<NodeTupleTable> table;
  private final List<Statement> held = new ArrayList<>();

  /**
   * A statement of a named graph as TDB2 knows it.
   *
   * @param order the ids as numbers, which without their sign are ordered as the indexes are
   */
  private record Statement(Tuple<NodeId> ids, long[] order) {}

  private NewStatements(
      DatasetGraph below, Optional<TextDatasetChanges> texts, Optional<NodeTupleTable> table) {
    this.below = below;
    this.texts = texts;
    this.table = table;
  }

  /** For a dataset with a text index on TDB2; what is different is written to as it is. */
  static NewStatements to(DatasetGraph dataset) {
    if (dataset instanceof DatasetGraphText indexed) {
      DatasetGraph below = indexed.monitored();
      return new NewStatements(below, Optional.of(indexed.getMonitor()), table(below));
    }
    return new NewStatements(dataset, Optional.empty(), table(dataset));
  }

  private static Optional<NodeTupleTable> table(DatasetGraph dataset) {
    return dataset instanceof DatasetGraphSwitchable
        ? Optional.of(TDBInternal.getDatasetGraphTDB(dataset).getQuadTable().getNodeTupleTable())
        : Optional.empty();
  }

  /** Adds a statement of a named graph, in stored form. It may be seen only after {@link #end}. */
  void add(Node g, Node s, Node p, Node o) {
    if (table.isPresent()) {
      hold(table.get().getNodeTable(), g, s, p, o);
    } else {
      below.add(g, s, p, o);
    }
    texts.ifPresent(t -> t.change(TextQuadAction.ADD, g, s, p, o));
  }

  /** Writes what is still held. */
  void end() {
    table.ifPresent(this::write);
  }

  private void hold(NodeTable nodes, Node... terms) {
    NodeId[] ids = new NodeId[terms.length];
    long[] order = new long[terms.length];
    ByteBuffer bytes = ByteBuffer.allocate(NodeId.SIZE);
    for (int i = 0; i < terms.length; i++) {
      ids[i] = nodes.getAllocateNodeId(terms[i]);
      NodeIdFactory.set(ids[i], bytes, 0);
      order[i] = bytes.getLong(0);
    }
    held.add(new Statement(TupleFactory.create(ids), order));
    if (held.size() >= MOST) {
      end();
    }
  }

  private void write(NodeTupleTable to) {
    for (TupleIndex index : to.getTupleTable().getIndexes()) {
      held.sort(orderOf(index.getMapping()));
      held.forEach(statement -> index.add(statement.ids()));
    }
    held.clear();
  }

  private static Comparator<Statement> orderOf(TupleMap index) {
    int[] places = new int[index.length()];
    for (int i = 0; i < places.length; i++) {
      places[i] = index.getSlotIdx(i);
    }
    return (a, b) -> {
      int difference = 0;
      for (int i = 0; i < places.length && difference == 0; i++) {
        difference = Long.compareUnsigned(a.order()[places[i]], b.order()[places[i]]);
      }
      return difference;
    };
  }
}
