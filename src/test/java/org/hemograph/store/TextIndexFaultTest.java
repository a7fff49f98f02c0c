package org.hemograph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full for Lucene and not, or no more, for TDB2. */
class TextIndexFaultTest {
  private static final Node LABEL = RDFS.label.asNode();

  @TempDir Path changes;

  private final Directory lucene = new ByteBuffersDirectory();
  private final EntityDefinition definition = new EntityDefinition("uri", "label", LABEL);
  private final DatasetGraph database = DatabaseMgr.createDatasetGraph();
  private boolean full;
  private TextIndexOnDemand index;
  private VersionedDataset dataset;

  @BeforeEach
  void open() {
    definition.setGraphField("graph");
    definition.setUidField("uid");
    index = new TextIndexOnDemand(definition, Filling::new);
    DatasetGraph texts = TextDatasetFactory.create(database, index);
    dataset = new VersionedDataset(texts, Namespaces.DEFAULT, Optional.of(new ChangeLog(changes)));
    label("one");
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void whatTheDatabaseTookIsStoredAndFoundAlthoughTheIndexFailed() {
    full = true;
    label("two");
    full = false;
    assertEquals(2, dataset.revision());
    assertTrue(Files.exists(changes.resolve("000000002.rdfp.gz")), "its change set is published");
    assertTrue(finds("two"));
    label("three");
    assertEquals(3, dataset.revision());
    assertTrue(finds("three"));
  }

  @Test
  void anIndexThatCannotBeMendedCanBeOpenedLater() {
    Revision revision = new Revision(Namespaces.DEFAULT);
    Txn.executeWrite(
        database,
        () -> revision.set(database, 7, "2026-01-01T00:00:00Z")); // the index knows nothing of it
    index.close();
    full = true;
    assertThrows(TextIndexException.class, () -> finds("one"));
    full = false;
    assertTrue(finds("one"));
  }

  private void label(String text) {
    Txn.executeWrite(
        dataset,
        () ->
            dataset.add(
                NodeFactory.createURI("urn:g"),
                NodeFactory.createURI("urn:" + text),
                LABEL,
                NodeFactory.createLiteralString(text)));
  }

  private boolean finds(String text) {
    return !index.query(LABEL, text, null, null).isEmpty();
  }

  /** Lucene on a disk that fills up. */
  private final class Filling extends TextIndexLucene {
    Filling() {
      super(lucene, new TextIndexConfig(definition));
    }

    @Override
    public void commit() {
      if (full) {
        throw new TextIndexException("No space left on device");
      }
      super.commit();
    }
  }
}
