package org.hemograph.serve.sparql;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.query.ARQ;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.util.Context;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;

/**
 * Whom queries may make this server ask (SPARQL 1.1 Federated Query, section 4 tells why not
 * everybody): exactly these endpoints, compared character by character.
 *
 * @param endpoints IRIs of SPARQL endpoints; empty: nobody
 */
public record Federation(Set<String> endpoints) {
  /** {@code hgf:federatesWith} of a {@code fuseki:Service}: an endpoint that it may ask. */
  static final Property FEDERATES_WITH =
      ResourceFactory.createProperty("https://w3id.org/hemograph/fuseki#federatesWith");

  public Federation {
    endpoints = Set.copyOf(endpoints);
    endpoints.forEach(Federation::check);
  }

  /** No other server is ever asked. */
  public static Federation none() {
    return new Federation(Set.of());
  }

  /**
   * With these endpoints.
   *
   * @throws HemographException (BAD_CONFIGURATION) if one is no http or https IRI
   */
  public static Federation with(Collection<String> endpoints) {
    return new Federation(new LinkedHashSet<>(endpoints));
  }

  /**
   * What a configuration says of its service.
   *
   * @throws HemographException (BAD_CONFIGURATION) if one is no http or https IRI
   */
  public static Federation of(Resource service) {
    Set<String> named = new LinkedHashSet<>();
    for (RDFNode value :
        service.listProperties(FEDERATES_WITH).mapWith(s -> s.getObject()).toList()) {
      if (!value.isURIResource()) {
        throw wrong(value.toString());
      }
      named.add(value.asResource().getURI());
    }
    return new Federation(named);
  }

  /** With the endpoints of both. */
  public Federation and(Federation more) {
    Set<String> all = new LinkedHashSet<>(endpoints);
    all.addAll(more.endpoints);
    return new Federation(all);
  }

  /** Makes it the rule of all queries over a dataset with this context. */
  public void rule(Context context) {
    ServiceExecutorRegistry registry = new ServiceExecutorRegistry();
    registry.addSingleLink(new ServiceCalls(this));
    ServiceExecutorRegistry.set(context, registry);
    // Whatever goes around the registry asks nobody.
    context.set(ARQ.httpServiceAllowed, false);
  }

  private static void check(String endpoint) {
    try {
      URI uri = new URI(endpoint);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getFragment() == null && uri.getUserInfo() == null) {
        return;
      }
    } catch (URISyntaxException e) {
      throw wrong(endpoint);
    }
    throw wrong(endpoint);
  }

  private static HemographException wrong(String endpoint) {
    return new HemographException(
        Fault.BAD_CONFIGURATION,
        "An endpoint to federate with is an http or https address without user and fragment, like"
            + " https://example.org/sparql; this is none: "
            + endpoint);
  }
}
