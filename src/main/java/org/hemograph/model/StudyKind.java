package org.hemograph.model;

/** What a study does with those who take part; each kind is a class of its own. */
public enum StudyKind {
  /** It assigns interventions. */
  CLINICAL_TRIAL,
  /** It only observes. */
  OBSERVATIONAL_STUDY,
  /** It gives a drug that is not approved yet, outside of a trial. */
  EXPANDED_ACCESS
}
