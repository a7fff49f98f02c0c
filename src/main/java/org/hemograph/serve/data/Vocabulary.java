package org.hemograph.serve.data;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;

/**
 * The words for classes and properties: ours as the ontology in the dataset has them, those of
 * other vocabularies as readers call them here.
 *
 * @param notes by IRI
 */
public record Vocabulary(Map<String, Note> notes) {
  /** What a term is called, and its definition, which may be empty. */
  public record Note(String label, String comment) {}

  private static final FixedQuery TERMS =
      FixedQuery.query(
          """
          SELECT ?term ?label ?comment {
            ?term rdfs:isDefinedBy ?ontology ; rdfs:label ?label
            OPTIONAL { ?term rdfs:comment ?comment }
          }
          """);

  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry(External.rdfType, "is a"),
          Map.entry(External.skosAltLabel, "also called"),
          Map.entry(External.skosBroader, "broader"),
          Map.entry(External.skosExactMatch, "same as"),
          Map.entry(External.skosCloseMatch, "close to"),
          Map.entry(External.skosInScheme, "in code list"),
          Map.entry(External.skosNotation, "code"),
          Map.entry(External.skosPrefLabel, "label"),
          Map.entry(External.dctermsDescription, "description"),
          Map.entry(External.dctermsIdentifier, "identifier"),
          Map.entry(External.dctermsIsPartOf, "part of"),
          Map.entry(External.dctermsIssued, "year"),
          Map.entry(External.dctermsLicense, "licence"),
          Map.entry(External.dctermsModified, "modified"),
          Map.entry(External.dctermsTitle, "title"),
          Map.entry(External.provStartedAtTime, "started"),
          Map.entry(External.provWasAttributedTo, "said by"),
          Map.entry(External.provWasInvalidatedBy, "removed by"),
          Map.entry(External.dctermsIsReplacedBy, "replaced by"),
          Map.entry(External.provWasGeneratedBy, "made by"),
          Map.entry(External.oaStart, "from character"),
          Map.entry(External.oaEnd, "to character"),
          Map.entry(External.oaHasSelector, "position"),
          Map.entry(External.oaHasSource, "text"),
          Map.entry(External.orgMember, "person"),
          Map.entry(External.orgOrganization, "organisation"),
          Map.entry(External.foafName, "name"),
          Map.entry(External.foafPage, "web page"),
          Map.entry(External.biboVolume, "volume"),
          Map.entry(External.biboIssue, "issue"),
          Map.entry(External.biboPageStart, "first page"),
          Map.entry(External.biboPageEnd, "last page"),
          Map.entry(External.citoDiscusses, "discusses"),
          Map.entry(External.schemaAward, "award"));

  public Vocabulary {
    notes = Map.copyOf(notes);
  }

  /** Reads the terms that the dataset defines. */
  public static Vocabulary read(Queryable.Session session) {
    Map<String, Note> notes = new HashMap<>();
    for (Binding row : TERMS.rows(session, Map.of())) {
      if (row.get("term").isURI()) {
        String comment =
            row.get("comment") == null ? "" : row.get("comment").getLiteralLexicalForm();
        notes.putIfAbsent(
            row.get("term").getURI(), new Note(row.get("label").getLiteralLexicalForm(), comment));
      }
    }
    return new Vocabulary(notes);
  }

  /** What a class or property is called; its local name in words if nobody named it. */
  public String label(String iri) {
    String ours = ELSEWHERE.get(iri);
    if (ours != null) {
      return ours;
    }
    Note note = notes.get(iri);
    return note == null ? spoken(iri) : note.label();
  }

  /** Its definition; empty if it has none. */
  public String comment(String iri) {
    Note note = notes.get(iri);
    return note == null ? "" : note.comment();
  }

  /** {@code …#forEndpoint} becomes {@code for endpoint}. */
  static String spoken(String iri) {
    String local = iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    return local.isEmpty()
        ? iri
        : local
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
            .replace('-', ' ')
            .toLowerCase(Locale.ROOT);
  }
}
