package org.hemograph.serve.cite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.hemograph.model.HemographException;
import org.hemograph.query.Answer;
import org.hemograph.query.Binder;
import org.hemograph.query.Codes;
import org.hemograph.query.QueryRunner;
import org.hemograph.query.Queryable;
import org.hemograph.query.Question;
import org.hemograph.query.Things;
import org.hemograph.query.citing.CitedThings;
import org.hemograph.query.citing.Citing;
import org.hemograph.query.citing.Documents;
import org.hemograph.query.citing.Filter;
import org.hemograph.query.citing.LeftOut;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.compare.ComparedStudies;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabularies;
import org.hemograph.serve.http.Parameters;
import org.hemograph.serve.search.CurrentNames;
import org.hemograph.serve.search.FoundThings;
import org.hemograph.serve.search.SavedSearch;
import org.hemograph.serve.search.Search;

/** Finds the references that a request asks for. */
public final class Selections {
  /** Things found by a search whose references are looked up. */
  private static final int MOST_HITS = 1000;

  private final Namespaces namespaces;
  private final CitedThings things;
  private final Citing citing;
  private final QueryRunner runner;
  private final ComparedStudies compared;
  private final FoundThings searched;

  /**
   * A finder.
   *
   * @param binder finds things by name
   * @param runner answers curated queries
   */
  public Selections(
      Namespaces namespaces, Binder binder, QueryRunner runner, FoundThings searched) {
    this.namespaces = namespaces;
    this.things = new CitedThings(binder, namespaces);
    this.citing = new Citing(namespaces);
    this.runner = runner;
    this.compared = new ComparedStudies(binder, namespaces);
    this.searched = searched;
  }

  /**
   * A finder of its own over evidence that may lie anywhere.
   *
   * @param longest that a curated query may take
   */
  public static Selections over(Evidence evidence, Namespaces namespaces, Duration longest) {
    Binder binder = new Binder(new Things(namespaces), new Codes(namespaces));
    return new Selections(
        namespaces,
        binder,
        new QueryRunner(evidence.where(), binder, longest),
        new FoundThings(
            new Search(new LocalLinks(namespaces), evidence.indexed()),
            new CurrentNames(evidence),
            new Vocabularies(evidence)));
  }

  /** Reads the references that were found. */
  public Citing citing() {
    return citing;
  }

  /**
   * Finds them.
   *
   * @throws HemographException where a thing, a role or a value is none, as {@link CitedThings},
   *     {@link org.hemograph.query.citing.Since} and the query, the search or the comparison say
   */
  public Found find(Queryable.Session session, CiteRequest request) {
    Filter filter =
        new Filter(request.kinds(), things.roles(session, request.roles()), request.since());
    List<CitedThings.Thing> named = things.find(session, request.of());
    List<LeftOut> beyond = new ArrayList<>();
    Collection<Node> documents =
        switch (request.way()) {
          case NOTHING -> List.of();
          case ALL -> Documents.all(session);
          case THINGS -> Documents.behind(session, named);
          case QUERY -> behindAnswer(session, request);
          case SEARCH -> behindHits(session, request, beyond);
          case COMPARISON ->
              Documents.behind(
                  session, things.known(session, compared.of(session, request.passed())));
        };
    return new Found(named, citing.cited(session, documents, filter).without(beyond));
  }

  private Collection<Node> behindHits(
      Queryable.Session session, CiteRequest request, List<LeftOut> beyond) {
    SavedSearch.Found found = searched.find(session, new Parameters(request.passed()));
    int more = found.things().size() - MOST_HITS;
    if (more > 0 || found.capped()) {
      String least = found.capped() ? " or more" : "";
      beyond.add(
          new LeftOut(
              "hits of the search" + least + ", as only the first " + MOST_HITS + " are looked at",
              Math.max(1, more)));
    }
    List<Node> hits = found.things().stream().limit(MOST_HITS).map(NodeFactory::createURI).toList();
    return Documents.behind(session, things.known(session, hits));
  }

  /** Whatever can be cited in a row; and where the claims and results in it are stated. */
  private Collection<Node> behindAnswer(Queryable.Session session, CiteRequest request) {
    Set<Node> terms = new LinkedHashSet<>();
    try {
      runner.ask(
          Question.of(request.query().orElseThrow(), request.passed()),
          prepared -> {
            Answer answer = prepared.answer();
            if (answer instanceof Answer.Rows rows) {
              rows.rows().forEachRemaining(row -> row.forEach((v, term) -> terms.add(term)));
            } else if (answer instanceof Answer.Statements statements) {
              statements.quads().forEachRemaining(quad -> add(terms, quad));
            }
            return true;
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<Node> documents = new LinkedHashSet<>(Documents.among(terms, namespaces));
    documents.addAll(Documents.stating(session, terms.stream().filter(this::isStatement).toList()));
    return documents;
  }

  private static void add(Set<Node> terms, Quad quad) {
    Stream.of(quad.getSubject(), quad.getObject()).forEach(terms::add);
  }

  private boolean isStatement(Node term) {
    return term.isURI()
        && Stream.of("claim/", "result/", "regulatory-event/", "disagreement/")
            .anyMatch(path -> term.getURI().startsWith(namespaces.id(path)));
  }
}
