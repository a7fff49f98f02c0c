package org.hemograph.model;

import java.util.List;

/**
 * A clinical study or a pooled analysis of several.
 *
 * @param nctId its ClinicalTrials.gov number
 * @param euctNumbers its EudraCT and EU CT numbers
 * @param registryIds its other registry and sponsor ids
 * @param briefTitle short title
 * @param dates its milestones
 * @param meetingAbstracts abstracts that report on it, as free text
 * @param registration what only a registry's own record says
 */
public record Study(
    Entry entry,
    String nctId,
    List<String> euctNumbers,
    List<String> registryIds,
    String acronym,
    String briefTitle,
    StudyDesign design,
    StudyPopulation population,
    Sponsorship sponsorship,
    StudyStatus status,
    List<StudyDate> dates,
    List<String> meetingAbstracts,
    StudyDrugs drugs,
    Registration registration)
    implements Evidence {
  public Study {
    euctNumbers = List.copyOf(euctNumbers);
    registryIds = List.copyOf(registryIds);
    dates = List.copyOf(dates);
    meetingAbstracts = List.copyOf(meetingAbstracts);
  }

  /** Of a row of the curated tables. */
  public Study(
      Entry entry,
      String nctId,
      List<String> euctNumbers,
      List<String> registryIds,
      String acronym,
      String briefTitle,
      StudyDesign design,
      StudyPopulation population,
      Sponsorship sponsorship,
      StudyStatus status,
      List<StudyDate> dates,
      List<String> meetingAbstracts,
      StudyDrugs drugs) {
    this(
        entry,
        nctId,
        euctNumbers,
        registryIds,
        acronym,
        briefTitle,
        design,
        population,
        sponsorship,
        status,
        dates,
        meetingAbstracts,
        drugs,
        Registration.NONE);
  }

  /** Whether any registry knows it; a pooled analysis needs no registration of its own. */
  public boolean isRegistered() {
    boolean pooled = design.interventionModel().filter(m -> m.name().equals("pooled")).isPresent();
    return pooled || !nctId.isEmpty() || !euctNumbers.isEmpty() || !registryIds.isEmpty();
  }
}
