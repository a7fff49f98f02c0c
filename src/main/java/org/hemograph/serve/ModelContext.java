package org.hemograph.serve;

import java.util.Optional;
import org.hemograph.query.Catalogue;
import org.hemograph.query.QueryableEndpoint;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.describe.ServiceDescription;
import org.hemograph.serve.http.ProblemWriter;
import org.hemograph.serve.mcp.Protocol;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.sparql.Federation;
import org.hemograph.store.EvidenceStore;

/** The protocol of {@code /mcp} without a server, for a program that has its own streams. */
public final class ModelContext {
  private ModelContext() {}

  /** Over a store of this process, which asks only whom its configuration names. */
  public static Protocol over(EvidenceStore store, Catalogue catalogue) {
    Federation.of(store.configuration().service()).rule(store.dataset().getContext());
    return over(Routes.evidence(store, store.namespaces()), catalogue, store.namespaces());
  }

  /** Over a store elsewhere. */
  public static Protocol over(QueryableEndpoint elsewhere, Catalogue catalogue) {
    return over(new Evidence(elsewhere, false), catalogue, Namespaces.DEFAULT);
  }

  private static Protocol over(Evidence evidence, Catalogue catalogue, Namespaces namespaces) {
    Pages pages = new Pages();
    return Routes.over(
            evidence,
            ServiceDescription.absent(evidence),
            catalogue,
            namespaces,
            pages,
            new ProblemWriter(pages),
            Optional.empty())
        .protocol();
  }
}
