package org.hemograph.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.rdf.model.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Lucene index that is opened when it is first needed, so that a server answers its first query
 * without waiting for Lucene; and that is then compared with the database. TDB2 and Lucene commit
 * one after the other: a crash in between leaves the index a revision behind, and it is rebuilt.
 */
final class TextIndexOnDemand implements TextIndex {
  private static final Logger LOG = LoggerFactory.getLogger(TextIndexOnDemand.class);

  private final EntityDefinition definition;
  private final Supplier<TextIndexLucene> opener;
  private volatile @Nullable TextIndexLucene opened;
  private volatile @Nullable TextIndexAudit audit;
  private volatile @Nullable PartNames parts;
  private boolean behind;

  TextIndexOnDemand(EntityDefinition definition, Supplier<TextIndexLucene> opener) {
    this.definition = definition;
    this.opener = opener;
  }

  /** From now on, opening includes this comparison, and only the names that it knows are taken. */
  synchronized void follow(TextIndexAudit revisions) {
    audit = revisions;
    parts = new PartNames(revisions.names());
  }

  /** Brings what is gathered of whole records up to date, before the transaction commits. */
  void gather() {
    PartNames gathering = parts;
    TextIndexAudit taking = audit;
    if (gathering != null && taking != null) {
      gathering.write(taking.dataset(), index());
    }
  }

  /**
   * Opens the index, unless it is open; within a write transaction, before its first change. Only
   * there is the database's last revision seen for certain: a reader may be of an earlier one.
   */
  synchronized void ready() {
    if (behind) {
      close();
    }
    index();
    behind = false;
  }

  private TextIndexLucene index() {
    TextIndexLucene index = opened;
    return index != null ? index : open();
  }

  private synchronized TextIndexLucene open() {
    if (opened == null) {
      TextIndexLucene index = opener.get();
      TextIndexAudit revisions = audit;
      if (revisions != null) {
        mend(revisions, index);
      }
      opened = index;
    }
    return Objects.requireNonNull(opened);
  }

  /** An index that cannot be mended is let go, or its lock would bar the next attempt. */
  private static void mend(TextIndexAudit audit, TextIndexLucene index) {
    try {
      audit.mend(index);
    } catch (RuntimeException e) {
      letGo(index);
      throw e;
    }
  }

  /** Without a last commit, as closing would do: half an index must not pass for a whole one. */
  private static void letGo(TextIndexLucene index) {
    try {
      index.getIndexWriter().rollback();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The text index could not be closed: {}", e.toString());
    }
  }

  @Override
  public EntityDefinition getDocDef() {
    return definition;
  }

  @Override
  public void prepareCommit() {
    index().prepareCommit();
  }

  /**
   * The database has committed already, and what is stored must not be told as lost: an index that
   * fails now is let go, and mended when it is next opened.
   */
  @Override
  public void commit() {
    TextIndexLucene index = index();
    try {
      index.commit();
    } catch (RuntimeException e) {
      LOG.warn("The text index is a revision behind, and is opened anew.", e);
      synchronized (this) {
        behind = true;
        opened = null;
        letGo(index);
      }
    }
  }

  @Override
  public void rollback() {
    PartNames gathering = parts;
    if (gathering != null) {
      gathering.forget();
    }
    TextIndexLucene index = opened;
    if (index != null) {
      index.rollback();
    }
  }

  @Override
  public void addEntity(Entity entity) {
    TextIndexAudit taking = audit;
    PartNames gathering = parts;
    if (taking == null || taking.names().include(entity)) {
      index().addEntity(entity);
    } else if (gathering != null) {
      gathering.note(entity);
    }
  }

  @Override
  public void updateEntity(Entity entity) {
    index().updateEntity(entity);
  }

  @Override
  public void deleteEntity(Entity entity) {
    PartNames gathering = parts;
    if (gathering == null || !gathering.note(entity)) {
      index().deleteEntity(entity);
    }
  }

  @Override
  public Map<String, Node> get(String uri) {
    return index().get(uri);
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String lang, int limit) {
    return index().query(property, text, graph, lang, limit);
  }

  @Override
  public List<TextHit> query(Node property, String text, String graph, String lang) {
    return index().query(property, text, graph, lang);
  }

  @Override
  public List<TextHit> query(
      Node property, String text, String graph, String lang, int limit, String highlight) {
    return index().query(property, text, graph, lang, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String text,
      String graph,
      String lang,
      int limit,
      String highlight) {
    return index().query(properties, text, graph, lang, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      String subject,
      List<Resource> properties,
      String text,
      String graph,
      String lang,
      int limit,
      String highlight) {
    return index().query(subject, properties, text, graph, lang, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node subject,
      List<Resource> properties,
      String text,
      String graph,
      String lang,
      int limit,
      String highlight) {
    return index().query(subject, properties, text, graph, lang, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      String subject,
      Node property,
      String text,
      String graph,
      String lang,
      int limit,
      String highlight) {
    return index().query(subject, property, text, graph, lang, limit, highlight);
  }

  @Override
  public synchronized void close() {
    TextIndexLucene index = opened;
    opened = null;
    if (index != null) {
      index.close();
    }
  }
}
