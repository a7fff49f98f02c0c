package org.hemograph.serve.describe;

import java.util.List;
import java.util.Optional;
import org.hemograph.model.Digest;
import org.hemograph.query.Catalogue;
import org.hemograph.query.ParameterType;
import org.hemograph.query.QueryRunner;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.ask.Choices;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.http.Validators;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.pages.QueryPage;

/**
 * What the descriptions describe, and how they are sent.
 *
 * @param evidence what there is
 * @param catalogue the curated queries
 * @param runner binds them to their examples
 * @param choices the codes of the schemes
 * @param namespaces of the data
 * @param pages the templates
 * @param validators for entity tags
 * @param hasEndpoint whether this service answers SPARQL itself; over a store elsewhere it does not
 */
public record Described(
    Evidence evidence,
    Catalogue catalogue,
    QueryRunner runner,
    Choices choices,
    Namespaces namespaces,
    Pages pages,
    Validators validators,
    boolean hasEndpoint) {

  /** Of what the doors for questions share. */
  public static Described of(Questions questions, ServiceDescription service) {
    return new Described(
        questions.evidence(),
        questions.catalogue(),
        questions.runner(),
        questions.choices(),
        questions.links().namespaces(),
        questions.pages(),
        questions.validators(),
        !service.path().isEmpty());
  }

  /** The program's version, like {@code 0.1.0}. */
  static String version() {
    return Optional.ofNullable(Described.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** The codes that a parameter of that type takes; empty for every other type. */
  List<String> codes(ParameterType type) {
    return type instanceof ParameterType.Code
        ? choices.of(type).stream().map(QueryPage.Option::value).toList()
        : List.of();
  }

  /** Empty where the store cannot tell. */
  String revision() {
    return evidence.revision();
  }

  /** What changes when a description that names this base changes: data, queries or the base. */
  String version(String base) {
    Digest digest = new Digest().add(version()).add(base);
    catalogue.all().forEach(query -> digest.add(query.name()).add(query.text()));
    String revision = revision();
    return revision.isEmpty() ? "" : revision + "\n" + digest.hex();
  }

  /** Whether the asker holds these very bytes; then that was the answer. */
  boolean unchanged(Exchange exchange, byte[] body, String mediaType) {
    return exchange.unchanged(validators.tag(exchange, new Digest().add(body).hex(), mediaType));
  }
}
