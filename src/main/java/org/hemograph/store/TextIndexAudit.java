package org.hemograph.store;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a text index is of the same revision as its database. The revision's label is indexed
 * like any other, so the index itself knows.
 *
 * @param dataset the database, without the text index around it
 * @param revision where it keeps its revision
 * @param names what the index takes
 */
record TextIndexAudit(DatasetGraph dataset, Revision revision, SearchedNames names) {
  private static final Logger LOG = LoggerFactory.getLogger(TextIndexAudit.class);
  private static final String LAYOUT = "hemograph.layout";

  /** Rebuilds the index unless it is of the database's revision. */
  void mend(TextIndexLucene index) {
    Txn.executeRead(
        dataset,
        () -> {
          long stored = revision.of(dataset);
          if (!isOf(stored, index)) {
            if (stored > 0) {
              LOG.info("The text index is not of revision {}; it is being rebuilt.", stored);
            }
            rebuild(index);
          }
        });
  }

  private boolean isOf(long stored, TextIndexLucene index) {
    if (!layout(index).equals(storedLayout(index))) {
      return false;
    }
    if (stored == 0) {
      return index.getIndexWriter().getDocStats().numDocs == 0;
    }
    String phrase = '"' + revision.label(stored).getLiteralLexicalForm() + '"';
    String meta = revision.graph().getURI();
    return !index.query(meta, RDFS.label.asNode(), phrase, null, null, 1, null).isEmpty();
  }

  /** What is indexed, and how; an index of another layout lacks texts that are searched now. */
  private static String layout(TextIndexLucene index) {
    EntityDefinition definition = index.getDocDef();
    return definition.fields().stream()
        .sorted()
        .map(
            field ->
                field
                    + definition.getPredicates(field).stream().map(Node::getURI).sorted().toList())
        .collect(Collectors.joining(" "));
  }

  private static String storedLayout(TextIndexLucene index) {
    Iterable<Map.Entry<String, String>> told = index.getIndexWriter().getLiveCommitData();
    if (told != null) {
      for (Map.Entry<String, String> one : told) {
        if (one.getKey().equals(LAYOUT)) {
          return one.getValue();
        }
      }
    }
    return "";
  }

  private void rebuild(TextIndexLucene index) {
    EntityDefinition definition = index.getDocDef();
    PartNames parts = new PartNames(names);
    try {
      index.getIndexWriter().deleteAll();
    } catch (IOException e) {
      throw new TextIndexException("Cannot empty the text index", e);
    }
    for (String field : definition.fields()) {
      for (Node property : definition.getPredicates(field)) {
        Iterator<Quad> quads = dataset.find(Node.ANY, Node.ANY, property, Node.ANY);
        while (quads.hasNext()) {
          Entity entity = TextQueryFuncs.entityFromQuad(definition, quads.next());
          if (entity != null && names.include(entity)) {
            index.addEntity(entity);
          } else if (entity != null) {
            parts.note(entity);
          }
        }
      }
    }
    parts.write(dataset, index);
    index.getIndexWriter().setLiveCommitData(Map.of(LAYOUT, layout(index)).entrySet());
    index.commit();
  }
}
