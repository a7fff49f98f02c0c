package org.hemograph.serve.sparql;

import org.apache.jena.fuseki.servlets.GSP_R;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;

/**
 * Fuseki's reading half of the Graph Store Protocol (SPARQL 1.1 Graph Store HTTP Protocol, sections
 * 5.2 and 5.7). The default graph is the one that queries see: the union of the named ones.
 */
public final class ReadGraphs extends GSP_R {
  @Override
  protected DatasetGraph decideDataset(HttpAction action) {
    return new DatasetGraphWrapper(super.decideDataset(action)) {
      @Override
      public Graph getDefaultGraph() {
        return getUnionGraph();
      }
    };
  }
}
