package org.hemograph.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.tables.KnownRows;

/** The rows that the store holds, found once: a table given alone refers to them. */
final class StoredRows implements KnownRows {
  private final Map<String, String> paths;

  private StoredRows(Map<String, String> paths) {
    this.paths = paths;
  }

  /** One scan over the record keys, within the caller's transaction. */
  static StoredRows of(DatasetGraph dataset, Namespaces namespaces) {
    Map<String, String> paths = new HashMap<>();
    String space = namespaces.id("");
    Node comparison = NodeFactory.createURI(HG.Comparison);
    dataset
        .find(Node.ANY, Node.ANY, NodeFactory.createURI(HG.recordKey), Node.ANY)
        .forEachRemaining(
            quad -> {
              String key = quad.getObject().getLiteralLexicalForm();
              int slash = key.indexOf('/');
              if (slash > 0 && quad.getSubject().toString().startsWith(space)) {
                String row = key.substring(slash + 1);
                String path = quad.getSubject().getURI().substring(space.length());
                // A row with two roots is known by the result, not by the comparison made of it.
                if (!paths.containsKey(row) || !isA(dataset, quad, comparison)) {
                  paths.put(row, path);
                }
              }
            });
    return new StoredRows(paths);
  }

  private static boolean isA(DatasetGraph dataset, Quad root, Node type) {
    return dataset.contains(root.getGraph(), root.getSubject(), RDF.type.asNode(), type);
  }

  @Override
  public Optional<String> path(String rowId) {
    return Optional.ofNullable(paths.get(rowId));
  }
}
