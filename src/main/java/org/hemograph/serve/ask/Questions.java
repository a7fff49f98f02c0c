package org.hemograph.serve.ask;

import org.hemograph.query.Catalogue;
import org.hemograph.query.QueryRunner;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Vocabularies;
import org.hemograph.serve.http.Validators;
import org.hemograph.serve.pages.Pages;

/**
 * What the doors for questions share.
 *
 * @param evidence what all of them read
 * @param catalogue the curated queries
 * @param runner runs them
 * @param choices what a form offers
 * @param links where IRIs lead
 * @param vocabularies words for classes and properties
 * @param pages the templates
 * @param validators for entity tags
 */
public record Questions(
    Evidence evidence,
    Catalogue catalogue,
    QueryRunner runner,
    Choices choices,
    LocalLinks links,
    Vocabularies vocabularies,
    Pages pages,
    Validators validators) {

  /** Tables for readers, with the vocabulary of this revision. */
  public AnswerGrid grids() {
    return new AnswerGrid(links, vocabularies.current());
  }

  String revision() {
    return evidence.revision();
  }
}
