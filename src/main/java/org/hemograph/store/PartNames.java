package org.hemograph.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.index.Term;

/**
 * The names of the arms, groups and endpoints of a registry record, as one text of its study. Each
 * as a document of its own, a registry of ten thousand studies would make the index several times
 * as large, and a search for a drug would show the arms of its studies before the studies.
 *
 * <p>Which records changed is gathered while a transaction writes, and their texts are made anew at
 * its end.
 */
final class PartNames {
  /** The field; without it in the configuration, these names are not searched. */
  private static final String FIELD = "parts";

  /** Told apart from the record's other documents by its graph, which no reader asks for. */
  private static final String GATHERED = "#parts";

  private static final List<Node> NAMES = List.of(RDFS.label.asNode(), SKOS.altLabel.asNode());

  private final SearchedNames names;
  private final Set<String> changed = ConcurrentHashMap.newKeySet();

  PartNames(SearchedNames names) {
    this.names = names;
  }

  /** Notes a name that was added or deleted; whether it was one of these. */
  boolean note(Entity entity) {
    boolean part = names.wholeOf(String.valueOf(entity.getGraph()), entity.getId()).isPresent();
    if (part) {
      changed.add(entity.getGraph());
    }
    return part;
  }

  /** Nothing was changed after all. */
  void forget() {
    changed.clear();
  }

  /** Makes the texts of the changed records anew, within the transaction that changed them. */
  void write(DatasetGraph dataset, TextIndexLucene index) {
    EntityDefinition definition = index.getDocDef();
    if (definition.fields().contains(FIELD)) {
      for (String graph : new TreeSet<>(changed)) {
        try {
          index
              .getIndexWriter()
              .deleteDocuments(new Term(definition.getGraphField(), graph + GATHERED));
        } catch (IOException e) {
          throw new TextIndexException("Cannot change the names of parts", e);
        }
        gathered(dataset, graph)
            .forEach(
                (study, texts) -> {
                  Entity entity = new Entity(study, graph + GATHERED);
                  entity.put(FIELD, String.join(" · ", texts));
                  index.addEntity(entity);
                });
      }
    }
    changed.clear();
  }

  private TreeMap<String, TreeSet<String>> gathered(DatasetGraph dataset, String graph) {
    TreeMap<String, TreeSet<String>> found = new TreeMap<>();
    Node name = NodeFactory.createURI(graph);
    for (Node property : NAMES) {
      List<Quad> quads = new ArrayList<>();
      Iterator<Quad> labels = dataset.find(name, Node.ANY, property, Node.ANY);
      labels.forEachRemaining(quads::add);
      for (Quad quad : quads) {
        if (quad.getSubject().isURI() && quad.getObject().isLiteral()) {
          names
              .wholeOf(graph, quad.getSubject().getURI())
              .ifPresent(
                  study ->
                      found
                          .computeIfAbsent(study, s -> new TreeSet<>())
                          .add(quad.getObject().getLiteralLexicalForm()));
        }
      }
    }
    return found;
  }
}
