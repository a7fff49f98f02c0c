package org.hemograph.serve.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.rdf.HG;
import org.hemograph.serve.ask.QueryDoor;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.data.Vocabulary;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.search.Search.Findings;
import org.hemograph.serve.zotero.PageReferences;
import org.hemograph.write.Format;

/** {@code /search?q=}: things by what they are called and say; an id leads straight to its own. */
public final class SearchDoor implements Door {
  private final Questions questions;
  private final Search search;
  private final CurrentNames names;
  private final PageReferences references;

  public SearchDoor(Questions questions, Search search, CurrentNames names) {
    this.questions = questions;
    this.search = search;
    this.names = names;
    this.references = new PageReferences(questions.links().namespaces());
  }

  /**
   * What a search came to.
   *
   * @param straight the thing whose id was typed
   * @param correction what was probably meant, where nothing holds all words
   */
  record Outcome(
      SearchAddress address,
      Optional<String> straight,
      Findings findings,
      Narrowed narrowed,
      Optional<String> correction,
      String revision) {
    /** The hits of the page that is asked for. */
    List<Search.Hit> shown() {
      int total = narrowed.hits().size();
      int start = Math.min(address.offset(), total);
      return narrowed.hits().subList(start, Math.min(total, start + address.limit()));
    }
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    exchange.header("Vary", "Accept");
    Optional<String> suffix =
        exchange.path().endsWith(".json") ? Optional.of("json") : Optional.empty();
    Format format = QueryDoor.format(exchange, suffix, List.of(Format.HTML, Format.JSON));
    SearchAddress address = SearchAddress.of(exchange.parameters());
    Outcome outcome = find(address);
    if (outcome.straight().isPresent()) {
      exchange.redirect(303, "/id/" + questions.links().key(outcome.straight().get()));
      return;
    }
    boolean html = format == Format.HTML;
    String type = html ? Pages.MEDIA_TYPE : format.contentType();
    if (exchange.unchanged(questions.validators().tag(exchange, outcome.revision(), type))) {
      return;
    }
    tell(exchange, outcome);
    if (html) {
      SearchPages pages = new SearchPages(questions.links());
      exchange.send(200, type, questions.pages().search(pages.page(outcome, cited(outcome))));
    } else {
      exchange.send(200, type, new SearchJson(questions.links()).bytes(outcome));
    }
  }

  Outcome find(SearchAddress address) {
    try {
      return questions
          .evidence()
          .read(
              session -> {
                Optional<String> straight =
                    address.stay() ? Optional.empty() : search.byId(session, address.typed());
                if (straight.isPresent()) {
                  return straight(address, straight.get());
                }
                Vocabulary vocabulary = questions.vocabularies().current();
                Names known = names.now();
                Findings findings = search.look(session, address.typed(), vocabulary, known);
                return new Outcome(
                    address,
                    Optional.empty(),
                    findings,
                    Narrowed.of(findings.hits(), address),
                    findings.near() ? known.corrected(address.typed()) : Optional.empty(),
                    session.version().orElse(""));
              });
    } catch (QueryCancelledException e) {
      throw new HemographException(
          Fault.QUERY_TIMEOUT, "The search took too long; another word narrows it down.", e);
    }
  }

  private Frame.Cited cited(Outcome outcome) {
    List<Node> publications =
        outcome.shown().stream()
            .filter(hit -> hit.card().filter(c -> c.type().equals(HG.Publication)).isPresent())
            .map(hit -> NodeFactory.createURI(hit.thing()))
            .toList();
    return references.of(questions.evidence(), publications);
  }

  private static Outcome straight(SearchAddress address, String thing) {
    Findings none = new Findings(List.of(), false, false);
    return new Outcome(
        address, Optional.of(thing), none, Narrowed.of(List.of(), address), Optional.empty(), "");
  }

  /** The same headers as the answers of curated queries have. */
  private static void tell(Exchange exchange, Outcome outcome) {
    SearchAddress address = outcome.address();
    if (address.typed().isBlank()) {
      return;
    }
    int total = outcome.narrowed().hits().size();
    if (!outcome.revision().isEmpty()) {
      exchange.header("X-Revision", outcome.revision());
    }
    exchange.header("X-Total-Count", Integer.toString(total));
    if (outcome.findings().capped()) {
      exchange.header("X-Total-Count-Capped", "true");
    }
    if (address.offset() + address.limit() < total) {
      exchange.header("X-Truncated", "true");
      exchange.addHeader(
          "Link",
          "<" + address.from(address.offset() + address.limit()).page() + ">; rel=\"next\"");
    }
  }
}
