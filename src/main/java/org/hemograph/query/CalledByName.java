package org.hemograph.query;

import java.util.List;
import org.hemograph.rdf.HG;

/**
 * Classes of the things that people call by name. Statements are not among them: they have
 * sentences for names, or none.
 */
public final class CalledByName {
  public static final List<String> CLASSES =
      List.of(
          HG.Drug,
          HG.DrugClass,
          HG.ClinicalTrial,
          HG.ObservationalStudy,
          HG.ExpandedAccess,
          HG.Condition,
          HG.Mechanism,
          HG.Target,
          HG.EndpointConcept,
          HG.Publication,
          HG.Person,
          HG.Organization,
          HG.Meeting,
          HG.Journal);

  private CalledByName() {}
}
