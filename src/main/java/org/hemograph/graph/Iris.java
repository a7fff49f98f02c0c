package org.hemograph.graph;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.hemograph.model.Code;
import org.hemograph.model.CrossReference;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HGC;
import org.hemograph.rdf.Namespaces;

/**
 * Where every IRI that our writers use is made. Things move with the base; vocabulary and codes do
 * not.
 */
final class Iris {
  /** The founding article as a source: what it names is marked so. */
  static final ThingRef FOUNDING_ARTICLE = new ThingRef("source/seed");

  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final String IDENTIFIERS = "https://identifiers.org/";

  /** Vocabularies whose terms have an IRI, and what it begins with. */
  private static final Map<String, String> PUBLIC =
      Map.ofEntries(
          Map.entry("MONDO", External.OBO + "MONDO_"),
          Map.entry("DOID", External.OBO + "DOID_"),
          Map.entry("NCIT", External.OBO + "NCIT_"),
          Map.entry("GO", External.OBO + "GO_"),
          Map.entry("EFO", "http://www.ebi.ac.uk/efo/EFO_"),
          Map.entry("MESH", "http://id.nlm.nih.gov/mesh/"),
          Map.entry("OMIM", IDENTIFIERS + "omim:"),
          Map.entry("Orphanet", IDENTIFIERS + "orphanet.ordo:Orphanet_"),
          Map.entry("UNIPROT", "http://purl.uniprot.org/uniprot/"),
          Map.entry("HGNC", IDENTIFIERS + "hgnc:"),
          Map.entry("NCBIGENE", IDENTIFIERS + "ncbigene:"),
          Map.entry("CHEMBLTARGET", IDENTIFIERS + "chembl.target:"),
          Map.entry("UNII", IDENTIFIERS + "unii:"),
          Map.entry("CAS", IDENTIFIERS + "cas:"),
          Map.entry("DRUGBANK", IDENTIFIERS + "drugbank:"),
          Map.entry("ATC", IDENTIFIERS + "atc:"),
          Map.entry("CHEMBL", IDENTIFIERS + "chembl.compound:"));

  private final Namespaces namespaces;

  /** The terms and codes in use: some hundred, each made once and not for every statement. */
  private final Map<String, IRI> terms = new ConcurrentHashMap<>();

  private final Map<Code, IRI> codes = new ConcurrentHashMap<>();

  Iris(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  IRI thing(ThingRef ref) {
    return VALUES.createIRI(namespaces.id(ref.path()));
  }

  /** A node that is named by a fragment of another. */
  IRI fragment(ThingRef ref, String fragment) {
    return VALUES.createIRI(namespaces.id(ref.path()) + "#" + fragment);
  }

  /** A property or class. */
  IRI term(String iri) {
    IRI known = terms.get(iri);
    if (known != null) {
      return known;
    }
    return terms.computeIfAbsent(iri, VALUES::createIRI);
  }

  IRI code(Code code) {
    IRI known = codes.get(code);
    if (known != null) {
      return known;
    }
    return codes.computeIfAbsent(
        code, made -> VALUES.createIRI(HGC.of(made.scheme(), made.name())));
  }

  /** The public IRI of a term elsewhere; empty for vocabularies without one that we trust. */
  static Optional<String> ofPublic(CrossReference xref) {
    return xref.id().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(PUBLIC.get(xref.vocabulary())).map(start -> start + xref.id());
  }
}
