package org.hemograph.serve.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hemograph.serve.pages.ThingPage.Ask;
import org.hemograph.serve.pages.ThingPage.Incoming;
import org.hemograph.serve.pages.ThingPage.Source;

/**
 * What stands below everything else on the page of a thing.
 *
 * @param iri its identifier
 * @param asks questions that take it
 * @param incoming what points here, by property
 * @param sources where its statements come from
 * @param downloads the data
 */
public record ThingTail(
    String iri,
    List<Ask> asks,
    List<Incoming> incoming,
    List<Source> sources,
    List<Link> downloads) {
  public ThingTail {
    asks = List.copyOf(asks);
    incoming = List.copyOf(incoming);
    sources = List.copyOf(sources);
    downloads = List.copyOf(downloads);
  }

  /** Where the query that gives these statements can be read, changed and run. */
  public String query() {
    return "/sparql?about=" + URLEncoder.encode(iri, StandardCharsets.UTF_8);
  }
}
