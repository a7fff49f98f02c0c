package org.hemograph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.assembler.Mode;
import org.apache.jena.assembler.assemblers.AssemblerBase;
import org.apache.jena.assembler.exceptions.AssemblerException;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.assembler.TextVocab;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.util.graph.GraphUtils;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes {@code hgf:TextIndexOnDemand} around the {@code text:TextIndexLucene} it names. */
final class TextIndexOnDemandAssembler extends AssemblerBase {
  private static final Property INDEX =
      ResourceFactory.createProperty(VersionedDatasetAssembler.NS, "index");
  private static final Logger LOG = LoggerFactory.getLogger(TextIndexOnDemandAssembler.class);

  @Override
  public TextIndexOnDemand open(Assembler assembler, Resource root, Mode mode) {
    Resource lucene = GraphUtils.getResourceValue(root, INDEX);
    if (lucene == null) {
      throw new AssemblerException(root, "hgf:TextIndexOnDemand needs an hgf:index.");
    }
    Resource entityMap = GraphUtils.getResourceValue(lucene, TextVocab.pEntityMap);
    EntityDefinition definition = (EntityDefinition) assembler.open(entityMap);
    return new TextIndexOnDemand(definition, () -> openOrRenew(assembler, lucene));
  }

  /** A damaged index is no loss: all it holds is in the database. */
  private static TextIndexLucene openOrRenew(Assembler assembler, Resource lucene) {
    try {
      return (TextIndexLucene) assembler.open(lucene);
    } catch (AssemblerException | TextIndexException e) {
      if (StoreFaults.has(e, LockObtainFailedException.class)
          || StoreFaults.has(e, AccessDeniedException.class)) {
        throw e;
      }
      LOG.warn("The text index is damaged and is made anew: {}", e.toString());
      empty(Path.of(GraphUtils.getAsStringValue(lucene, TextVocab.pDirectory)));
      return (TextIndexLucene) assembler.open(lucene);
    }
  }

  private static void empty(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot empty the text index " + folder, e);
    }
  }
}
