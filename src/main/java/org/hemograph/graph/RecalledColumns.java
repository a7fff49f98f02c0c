package org.hemograph.graph;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Which property holds a column's value, for the marks on what is only recalled. */
final class RecalledColumns {
  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry("label", External.rdfsLabel),
          Map.entry("synonyms", External.skosAltLabel),
          // drugs
          Map.entry("inn", HG.inn),
          Map.entry("code_names", HG.codeName),
          Map.entry("brand_names", HG.brandName),
          Map.entry("class_id", HG.inClass),
          Map.entry("modality", HG.modalityText),
          Map.entry("modality_code", HG.modality),
          Map.entry("isotype", HG.isotype),
          Map.entry("origin_code", HG.origin),
          Map.entry("target_ids", HG.primaryTarget),
          Map.entry("route", HG.routeText),
          Map.entry("developer", HG.developerText),
          Map.entry("developer_ids", HG.developer),
          Map.entry("itp_status", HG.developmentText),
          Map.entry("itp_status_date", HG.developmentAsOf),
          Map.entry("stage_code", HG.developmentStage),
          Map.entry("used_for_ids", HG.usedFor),
          // studies
          Map.entry("acronym", HG.acronym),
          Map.entry("short_title", HG.briefTitle),
          Map.entry("other_registry_ids", HG.registryId),
          Map.entry("phase", HG.phaseText),
          Map.entry("phase_codes", HG.phase),
          Map.entry("design", HG.designText),
          Map.entry("allocation", HG.allocation),
          Map.entry("allocation_code", HG.allocation),
          Map.entry("allocation_ratio", HG.allocationRatio),
          Map.entry("model_code", HG.interventionModel),
          Map.entry("masking", HG.maskingText),
          Map.entry("masking_code", HG.masking),
          Map.entry("comparator", HG.comparatorText),
          Map.entry("enrolment", HG.enrollmentCount),
          Map.entry("enrolment_type", HG.enrollmentText),
          Map.entry("enrolment_code", HG.enrollmentType),
          Map.entry("population", HG.populationText),
          Map.entry("condition_id", HG.condition),
          Map.entry("age_group", HG.ageGroup),
          Map.entry("age_codes", HG.ageGroup),
          Map.entry("line_of_therapy", HG.treatmentLineText),
          Map.entry("line_codes", HG.treatmentLine),
          Map.entry("sponsor", HG.sponsorText),
          Map.entry("sponsor_id", HG.leadSponsor),
          Map.entry("status", HG.statusText),
          Map.entry("status_code", HG.overallStatus),
          Map.entry("status_as_of", HG.statusAsOf),
          Map.entry("drug_ids", HG.studiesDrug),
          // arms
          Map.entry("n", HG.groupSizeText),
          Map.entry("n_value", HG.groupSize),
          Map.entry("regimen", HG.regimenText),
          Map.entry("dose", HG.doseText),
          Map.entry("schedule", HG.scheduleText),
          // publications
          Map.entry("title", External.dctermsTitle),
          Map.entry("first_author", HG.authorship),
          Map.entry("authors", HG.authorsText),
          Map.entry("venue", HG.venueText),
          Map.entry("year", External.dctermsIssued),
          Map.entry("volume_pages", HG.volumePagesText),
          Map.entry("volume", External.biboVolume));

  private RecalledColumns() {}

  /** The properties of some columns, each once; a column that no property holds is passed over. */
  static Collection<String> properties(List<String> columns) {
    var properties = new LinkedHashSet<String>();
    columns.stream().map(PROPERTIES::get).filter(Objects::nonNull).forEach(properties::add);
    return properties;
  }
}
