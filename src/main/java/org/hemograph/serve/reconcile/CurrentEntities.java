package org.hemograph.serve.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.model.Folding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;

/**
 * The things and their names, read by one query when the data's names may have changed. Safe for
 * many threads; one reads, the others wait for it.
 */
final class CurrentEntities {
  /** More names than this are not kept in memory. */
  static final int MOST = 300_000;

  /** Where several properties give a thing one text, the first says what it is. */
  private static final Set<String> LABELS = Set.of(External.rdfsLabel, External.dctermsTitle);

  private static final Set<String> SYNONYMS =
      Set.of(
          External.skosAltLabel,
          External.foafName,
          HG.acronym,
          HG.briefTitle,
          HG.inn,
          HG.codeName,
          HG.brandName,
          HG.geneSymbol);

  private static final FixedQuery NAMES =
      FixedQuery.query(
          """
          SELECT DISTINCT ?s ?type ?p ?o {
            VALUES ?type { hg:Drug hg:DrugClass hg:Condition hg:Mechanism hg:Target
              hg:EndpointConcept hg:ClinicalTrial hg:ObservationalStudy hg:ExpandedAccess
              hg:Publication hg:Organization hg:Person hg:Meeting hg:Journal hg:Process
              hg:CellType hg:Characteristic }
            ?s rdf:type ?type
            VALUES ?p { rdfs:label dcterms:title skos:altLabel foaf:name hg:acronym hg:briefTitle
              hg:inn hg:codeName hg:brandName hg:geneSymbol
              dcterms:identifier hg:nctId hg:euctNumber hg:registryId hg:orgStudyId hg:uniprotId
              hg:hgncId hg:ncbiGeneId hg:chemblId hg:chemblTargetId hg:drugbankId hg:unii
              hg:casNumber hg:inchikey hg:atcCode hg:rxcui hg:meshId hg:keggId
              hg:doi hg:pmid hg:pmcid }
            ?s ?p ?o
          } LIMIT\
          """
              + " "
              + MOST);

  private record Dated(Optional<String> freshness, Entities entities) {}

  private final Namespaces namespaces;
  private volatile Dated latest = new Dated(Optional.empty(), new Entities(List.of()));

  CurrentEntities(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /** As this session sees them. */
  Entities now(Queryable.Session session) {
    Optional<String> freshness = session.freshness();
    Dated known = latest;
    return isFresh(known, freshness) ? known.entities() : read(session, freshness);
  }

  private synchronized Entities read(Queryable.Session session, Optional<String> freshness) {
    Dated known = latest;
    if (!isFresh(known, freshness)) {
      known = new Dated(freshness, new Entities(names(session)));
      latest = known;
    }
    return known.entities();
  }

  private static boolean isFresh(Dated known, Optional<String> freshness) {
    return freshness.isPresent() && known.freshness().equals(freshness);
  }

  private List<EntityName> names(Queryable.Session session) {
    List<Binding> rows =
        NAMES.rows(session, Map.of()).stream()
            .filter(row -> row.get("s").isURI() && row.get("o").isLiteral())
            .filter(row -> row.get("s").getURI().startsWith(namespaces.id("")))
            .toList();
    Map<String, Entity> entities = entities(rows);
    Map<String, EntityName> names = new LinkedHashMap<>();
    for (Binding row : rows) {
      Entity entity = entities.get(key(row));
      String text = row.get("o").getLiteralLexicalForm();
      if (entity == null || text.isBlank()) {
        continue;
      }
      EntityName.Kind kind = kind(row.get("p").getURI());
      String plain = NameForm.plain(text);
      // The same text may be a name and an identifier; both ways lead to the thing.
      String once =
          entity.key() + " " + plain + " " + (kind == EntityName.Kind.IDENTIFIER ? "id" : "name");
      names.merge(
          once,
          new EntityName(entity, text, kind, plain, Folding.letters(plain)),
          (a, b) -> a.kind().compareTo(b.kind()) <= 0 ? a : b);
    }
    return List.copyOf(names.values());
  }

  /** A thing needs a label; of several, as two sources may give, the first in order. */
  private Map<String, Entity> entities(List<Binding> rows) {
    Map<String, Entity> entities = new HashMap<>();
    List<String> properties = new ArrayList<>(List.of(External.rdfsLabel, External.dctermsTitle));
    for (String property : properties) {
      Map<String, Entity> named = new HashMap<>();
      for (Binding row : rows) {
        if (row.get("p").getURI().equals(property) && !entities.containsKey(key(row))) {
          Optional<EntityType> type = EntityType.of(row.get("type").getURI());
          String label = row.get("o").getLiteralLexicalForm();
          if (type.isPresent() && !label.isBlank()) {
            named.merge(
                key(row),
                new Entity(key(row), label, type.get()),
                (a, b) -> a.name().compareTo(b.name()) <= 0 ? a : b);
          }
        }
      }
      entities.putAll(named);
    }
    return entities;
  }

  private String key(Binding row) {
    return row.get("s").getURI().substring(namespaces.id("").length());
  }

  private static EntityName.Kind kind(String property) {
    if (LABELS.contains(property)) {
      return EntityName.Kind.LABEL;
    }
    return SYNONYMS.contains(property) ? EntityName.Kind.SYNONYM : EntityName.Kind.IDENTIFIER;
  }
}
