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
 * @param sources where its statements come from, those that say most first
 * @param moreSources how many there are besides
 * @param downloads the data
 * @param key under which it is known here: {@code drug/ianalumab}; empty for what is none of ours
 */
public record ThingTail(
    String iri,
    List<Ask> asks,
    List<Incoming> incoming,
    List<Source> sources,
    int moreSources,
    List<Link> downloads,
    String key) {
  public ThingTail {
    asks = List.copyOf(asks);
    incoming = List.copyOf(incoming);
    sources = List.copyOf(sources);
    downloads = List.copyOf(downloads);
  }

  /** The same with other questions. */
  public ThingTail asking(List<Ask> others) {
    return new ThingTail(iri, others, incoming, sources, moreSources, downloads, key);
  }

  /** Whether it is a thing of ours, with a neighbourhood, a history and references. */
  public boolean ours() {
    return !key.isEmpty();
  }

  /** Where the neighbourhood can be explored. */
  public String neighbours() {
    return "/neighbours/" + key + "#graph";
  }

  /** Where what changed of it is told. */
  public String changes() {
    return "/changes" + new AddressQuery().one("about", key).text();
  }

  /** Where the references behind it are. */
  public String cite() {
    return "/cite" + new AddressQuery().one("of", key).text();
  }

  /** Where the query that gives these statements can be read, changed and run. */
  public String query() {
    return "/sparql?about=" + URLEncoder.encode(iri, StandardCharsets.UTF_8);
  }
}
