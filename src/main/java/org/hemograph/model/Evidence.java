package org.hemograph.model;

/**
 * Anything a record can say: a study, an arm, a result, a claim … Every kind is one record, plain
 * and immutable; what is not known is an empty list, an empty text or an empty {@code Optional}.
 */
public sealed interface Evidence
    permits Administration,
        AdverseEventResult,
        Affiliation,
        Arm,
        BaselineResult,
        Characteristic,
        Claim,
        Comparison,
        Condition,
        Criterion,
        Disagreement,
        Drug,
        DrugClass,
        Endpoint,
        EndpointConcept,
        FlowResult,
        Mechanism,
        MechanismLink,
        Meeting,
        Mention,
        Organization,
        OutcomeResult,
        Person,
        Publication,
        RegulatoryEvent,
        ResultGroup,
        Section,
        Site,
        Source,
        Study,
        Target {
  /** Its name, its identity and where it is known from. */
  Entry entry();
}
