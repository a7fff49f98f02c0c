package org.hemograph.graph;

import org.hemograph.model.Registration;
import org.hemograph.model.Study;
import org.hemograph.model.StudyEligibility;
import org.hemograph.model.StudyKind;
import org.hemograph.model.StudyLinks;
import org.hemograph.model.StudyMethod;
import org.hemograph.model.StudyTexts;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** What only a registry's record says of a study. */
final class RegistrationWriter {
  private RegistrationWriter() {}

  /** The leaf class; {@code hg:Study} itself is abstract. */
  static String type(StudyKind kind) {
    return switch (kind) {
      case CLINICAL_TRIAL -> HG.ClinicalTrial;
      case OBSERVATIONAL_STUDY -> HG.ObservationalStudy;
      case EXPANDED_ACCESS -> HG.ExpandedAccess;
    };
  }

  static void write(Subject subject, Study study) {
    Registration said = study.registration();
    if (said.equals(Registration.NONE)) {
      return;
    }
    subject
        .string(HG.orgStudyId, said.orgStudyId())
        .links(External.dctermsRelation, said.related())
        .yesNo(HG.hasResults, said.hasResults())
        .code(HG.lastKnownStatus, said.lastKnownStatus());
    said.seeAlso().forEach(page -> subject.iri(External.rdfsSeeAlso, page));
    // A former number leads here, so that links to it are not lost.
    said.formerly()
        .forEach(
            old ->
                subject
                    .statements()
                    .about(old)
                    .link(External.dctermsIsReplacedBy, study.entry().ref()));
    texts(subject, said.texts());
    method(subject, said.method());
    eligibility(subject, said.eligibility());
    links(subject, said.links());
  }

  private static void texts(Subject subject, StudyTexts texts) {
    subject
        .text(HG.officialTitle, texts.officialTitle())
        .text(HG.briefSummary, texts.briefSummary())
        .text(HG.detailedDescription, texts.detailedDescription())
        .texts(HG.keyword, texts.keywords())
        .text(HG.eligibilityText, texts.eligibility())
        .text(HG.whyStopped, texts.whyStopped())
        .text(External.dctermsDescription, texts.participantFlow());
  }

  private static void method(Subject subject, StudyMethod method) {
    subject
        .code(HG.observationalModel, method.observationalModel())
        .code(HG.timePerspective, method.timePerspective())
        .code(HG.primaryPurpose, method.primaryPurpose())
        .codes(HG.maskedRole, method.maskedRoles());
  }

  private static void eligibility(Subject subject, StudyEligibility eligibility) {
    subject
        .links(HG.condition, eligibility.conditions())
        .code(HG.sex, eligibility.sex())
        .yesNo(HG.healthyVolunteers, eligibility.healthyVolunteers())
        .quantity(HG.minimumAge, eligibility.minimumAge())
        .quantity(HG.maximumAge, eligibility.maximumAge());
  }

  private static void links(Subject subject, StudyLinks links) {
    subject
        .links(HG.collaborator, links.collaborators())
        .link(HG.responsibleParty, links.responsibleParty())
        .links(HG.official, links.officials())
        .links(HG.site, links.sites())
        .links(HG.mention, links.mentions());
  }
}
