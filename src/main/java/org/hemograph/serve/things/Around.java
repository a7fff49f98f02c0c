package org.hemograph.serve.things;

/** Pieces of the queries for what stands around a thing, which several pages share. */
final class Around {
  /** Most results that a page shows at once. */
  static final int MOST = 120;

  private Around() {}

  /**
   * Results with their intervals and groups.
   *
   * @param which a pattern that gives the results as {@code ?r}, for {@code ?thing}
   */
  static String results(String which) {
    return "{ SELECT DISTINCT ?r { "
        + which
        + " } ORDER BY ?r LIMIT "
        + MOST
        + " } "
        + "?r (hg:interval|hg:inGroup|hg:referenceGroup|hg:forEndpoint)? ?s";
  }

  /**
   * The sources of assertions, the passages that hold them, and the publications which the sources
   * are copies or records of.
   *
   * @param assertion the variable of the assertion
   */
  static String evidence(String assertion) {
    return """
        { %1$s hg:statedIn|hg:alsoStatedIn|hg:corroboratedBy ?s }
        UNION { %1$s hg:evidence ?s }
        UNION { %1$s hg:evidence/(hg:inSection|oa:hasSelector|oa:hasSource|(oa:hasSource/hg:textOf)) ?s }
        UNION { ?s hg:resolvedTo %1$s ; hg:evidence ?passage }
        UNION { ?mention hg:resolvedTo %1$s ; hg:evidence ?s }
        UNION { ?mention hg:resolvedTo %1$s ; hg:evidence/(hg:inSection|oa:hasSelector) ?s }
        UNION { %1$s hg:statedIn|hg:alsoStatedIn|hg:corroboratedBy ?source . %2$s }
        """
        .formatted(assertion, publications());
  }

  /**
   * The publications, {@code ?s}, which a source, {@code ?source}, is a copy or record of: it has
   * the same page, its address holds the DOI, PubMed or PMC number, or its citation the number of
   * the abstract and the year.
   */
  static String publications() {
    return """
        { ?source foaf:page ?page . ?s foaf:page ?page ; a hg:Publication }
        UNION {
          ?source foaf:page ?page
          BIND(REPLACE(REPLACE(STR(?page), "%2F", "/"), "^.*?(10[.][0-9]{4,9}/[^?&#]+?)(/full|/html|/abstract)?([?&#].*)?$", "$1") AS ?doi)
          ?s hg:doi ?doi
        }
        UNION {
          ?source foaf:page ?page
          BIND(REPLACE(STR(?page), "^.*[/=d]([0-9]{7,8})/?$", "$1") AS ?pmid)
          ?s hg:pmid ?pmid
        }
        UNION {
          ?source foaf:page ?page
          BIND(REPLACE(STR(?page), "^.*/(PMC[0-9]+).*$", "$1") AS ?pmcid)
          ?s hg:pmcid ?pmcid
        }
        UNION {
          ?source hg:sourceKind hgc:source-meeting-abstract ; rdfs:label ?citation .
          ?s hg:abstractNumber ?number ; dcterms:issued ?year
          FILTER(CONTAINS(?citation, SUBSTR(STR(?year), 1, 4)) && REGEX(?citation, CONCAT("abstract (no[.] )?", REPLACE(?number, "[^A-Za-z0-9-]", "."), "([^0-9]|$)")))
        }
        """;
  }

  /** The sources, {@code ?source}, that are copies or records of a publication, {@code ?thing}. */
  static String sourcesOfPublication() {
    return """
        { ?thing foaf:page ?page . ?source foaf:page ?page ; a hg:Source }
        UNION {
          ?thing hg:doi|hg:pmid|hg:pmcid ?id .
          ?source hg:sourceKind hgc:source-journal-article ; foaf:page ?address
          FILTER(CONTAINS(REPLACE(LCASE(STR(?address)), "%2f", "/"), LCASE(?id)))
        }
        UNION {
          ?thing hg:pmid ?pmid
          VALUES (?before ?after) { ("https://pubmed.ncbi.nlm.nih.gov/" "/") ("https://pubmed.ncbi.nlm.nih.gov/" "") }
          BIND(IRI(CONCAT(?before, ?pmid, ?after)) AS ?address)
          ?source foaf:page ?address ; a hg:Source
        }
        UNION {
          ?thing hg:abstractNumber ?number ; dcterms:issued ?year .
          ?source hg:sourceKind hgc:source-meeting-abstract ; rdfs:label ?citation
          FILTER(CONTAINS(?citation, SUBSTR(STR(?year), 1, 4)) && REGEX(?citation, CONCAT("abstract (no[.] )?", REPLACE(?number, "[^A-Za-z0-9-]", "."), "([^0-9]|$)")))
        }
        """;
  }
}
