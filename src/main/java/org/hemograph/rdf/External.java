package org.hemograph.rdf;

/**
 * Terms of other vocabularies that our data uses, as IRI strings. A constant is named by prefix and
 * local name: {@code External.skosBroader} is {@code skos:broader}.
 */
public final class External {
  public static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  public static final String DCTERMS = "http://purl.org/dc/terms/";
  public static final String PROV = "http://www.w3.org/ns/prov#";
  public static final String OA = "http://www.w3.org/ns/oa#";
  public static final String ORG = "http://www.w3.org/ns/org#";
  public static final String FOAF = "http://xmlns.com/foaf/0.1/";
  public static final String BIBO = "http://purl.org/ontology/bibo/";
  public static final String CITO = "http://purl.org/spar/cito/";
  public static final String SCHEMA = "https://schema.org/";
  public static final String UNIT = "http://qudt.org/vocab/unit/";
  public static final String OBO = "http://purl.obolibrary.org/obo/";
  public static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  public static final String rdfType = RDF + "type";

  public static final String rdfsLabel = RDFS + "label";
  public static final String rdfsSeeAlso = RDFS + "seeAlso";
  public static final String rdfsIsDefinedBy = RDFS + "isDefinedBy";

  public static final String skosAltLabel = SKOS + "altLabel";
  public static final String skosBroader = SKOS + "broader";
  public static final String skosCloseMatch = SKOS + "closeMatch";
  public static final String skosExactMatch = SKOS + "exactMatch";
  public static final String skosInScheme = SKOS + "inScheme";
  public static final String skosNotation = SKOS + "notation";
  public static final String skosPrefLabel = SKOS + "prefLabel";

  public static final String dctermsAbstract = DCTERMS + "abstract";
  public static final String dctermsCreated = DCTERMS + "created";
  public static final String dctermsDescription = DCTERMS + "description";
  public static final String dctermsIdentifier = DCTERMS + "identifier";
  public static final String dctermsIsPartOf = DCTERMS + "isPartOf";
  public static final String dctermsIsReplacedBy = DCTERMS + "isReplacedBy";
  public static final String dctermsIssued = DCTERMS + "issued";
  public static final String dctermsLanguage = DCTERMS + "language";
  public static final String dctermsLicense = DCTERMS + "license";
  public static final String dctermsModified = DCTERMS + "modified";
  public static final String dctermsPublisher = DCTERMS + "publisher";
  public static final String dctermsRelation = DCTERMS + "relation";
  public static final String dctermsTitle = DCTERMS + "title";

  public static final String provStartedAtTime = PROV + "startedAtTime";
  public static final String provWasAttributedTo = PROV + "wasAttributedTo";
  public static final String provWasInvalidatedBy = PROV + "wasInvalidatedBy";
  public static final String provWasGeneratedBy = PROV + "wasGeneratedBy";

  public static final String oaTextPositionSelector = OA + "TextPositionSelector";
  public static final String oaAnnotation = OA + "Annotation";
  public static final String oaBodyValue = OA + "bodyValue";
  public static final String oaClassifying = OA + "classifying";
  public static final String oaEnd = OA + "end";
  public static final String oaHasBody = OA + "hasBody";
  public static final String oaHasSelector = OA + "hasSelector";
  public static final String oaHasSource = OA + "hasSource";
  public static final String oaHasTarget = OA + "hasTarget";
  public static final String oaMotivatedBy = OA + "motivatedBy";
  public static final String oaStart = OA + "start";
  public static final String oaTagging = OA + "tagging";

  public static final String orgMember = ORG + "member";
  public static final String orgOrganization = ORG + "organization";

  public static final String foafName = FOAF + "name";
  public static final String foafPage = FOAF + "page";

  public static final String biboIssue = BIBO + "issue";
  public static final String biboPageEnd = BIBO + "pageEnd";
  public static final String biboPageStart = BIBO + "pageStart";
  public static final String biboVolume = BIBO + "volume";

  public static final String citoCites = CITO + "cites";
  public static final String citoDiscusses = CITO + "discusses";

  public static final String schemaAward = SCHEMA + "award";

  /** Evidence by a statement of an author, read by a curator. */
  public static final String ecoAuthorStatement = OBO + "ECO_0000302";

  /** Evidence by the result of a trial, read by a curator. */
  public static final String ecoTrialResult = OBO + "ECO_0007121";

  /** Evidence by a record that was imported automatically. */
  public static final String ecoRegistry = OBO + "ECO_0007225";

  /** Evidence by a statement of an author, found by software. */
  public static final String ecoFoundBySoftware = OBO + "ECO_0007319";

  private External() {}
}
