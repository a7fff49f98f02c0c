package org.hemograph.graph;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.hemograph.model.Keys;
import org.hemograph.model.ScreenedRecord;
import org.hemograph.model.ScreenedRecord.Decision;
import org.hemograph.model.ScreenedRecord.Verdict;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.Namespaces;

/**
 * What reviewers decided and tagged, as Web Annotations on publications (Web Annotation Data Model,
 * section 3). Nothing is said about the publication itself, so that no question about evidence
 * finds it.
 */
public final class ScreeningWriter {
  private final Statements statements;
  private final String review;
  private final ThingRef about;

  /**
   * Begins a review.
   *
   * @param review its name, of which something is left as a path step
   */
  public ScreeningWriter(Namespaces namespaces, String review, RDFHandler handler) {
    this.statements = new Statements(new Iris(namespaces), handler);
    this.review = review;
    this.about = new ThingRef("review/" + Keys.slug(review));
    statements.part(about, HG.Review, review);
  }

  /** What a record says of the publication that it is about. */
  public void write(ScreenedRecord record, ThingRef publication) {
    for (Decision decision : record.decisions()) {
      write(decision, record.reasons(), publication);
    }
    for (String tag : record.tags()) {
      annotation("tag", HG.ScreeningTag, ": " + tag, publication, tag)
          .iri(External.oaMotivatedBy, External.oaTagging)
          .string(External.oaBodyValue, tag);
    }
  }

  private void write(Decision decision, List<String> ofRecord, ThingRef publication) {
    String by = decision.reviewer().isEmpty() ? "" : " by " + decision.reviewer();
    List<String> reasons = new ArrayList<>(decision.reasons());
    if (decision.verdict() == Verdict.EXCLUDED) {
      reasons.addAll(ofRecord);
    }
    var subject =
        annotation(
                "decision",
                HG.ScreeningDecision,
                ": " + decision.verdict().words() + by,
                publication,
                decision.verdict().words() + " " + decision.reviewer())
            .iri(External.oaMotivatedBy, External.oaClassifying)
            .code(External.oaHasBody, decision.verdict().code())
            .code(HG.screeningDecision, decision.verdict().code())
            .string(HG.reviewerName, decision.reviewer())
            .strings(HG.exclusionReason, reasons.stream().distinct().toList());
    decision.time().ifPresent(time -> subject.typed(External.dctermsCreated, time, XSD.DATETIME));
  }

  private Subject annotation(
      String kind, String type, String label, ThingRef publication, String what) {
    String key = Keys.hashed("x", about.path(), kind, publication.path(), what).key();
    return statements
        .part(about.part(kind + "/" + key), type, review + label)
        .type(External.oaAnnotation)
        .link(HG.ofReview, about)
        .link(External.oaHasTarget, publication);
  }
}
