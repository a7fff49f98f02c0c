package org.hemograph.serve.editor;

/**
 * The query behind the page of a thing: run at the endpoint, it gives the statements that the page
 * and the data of the thing hold.
 */
final class QueryOfThing {
  private static final String TEXT =
      """
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      # What is stated about one thing and what hangs below it, and the labels of what they name.
      CONSTRUCT { ?s ?p ?o . ?o rdfs:label ?label }
      WHERE {
        VALUES ?thing { <THING> }
        {
          ?thing ?p ?o
          BIND (?thing AS ?s)
        }
        UNION
        {
          { SELECT DISTINCT ?s {
              { <THING> ?to ?s } UNION { ?s ?from <THING> }
              FILTER (isIRI(?s) && (STRSTARTS(STR(?s), "THING/") || STRSTARTS(STR(?s), "THING#")))
          } }
          ?s ?p ?o
        }
        OPTIONAL { ?o rdfs:label ?label FILTER (?o != ?thing && ?p != rdf:type) }
      }
      """;

  private QueryOfThing() {}

  /**
   * The query.
   *
   * @param iri what it is about; characters that an IRI cannot hold (SPARQL 1.1, IRIREF) are left
   *     out
   */
  static String text(String iri) {
    return TEXT.replace("THING", iri.replaceAll("[\\x00-\\x20<>\"{}|^`\\\\]", ""));
  }
}
