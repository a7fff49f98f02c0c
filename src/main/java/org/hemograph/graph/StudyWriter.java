package org.hemograph.graph;

import java.util.Optional;
import org.hemograph.model.Study;
import org.hemograph.model.StudyDate;
import org.hemograph.model.StudyDesign;
import org.hemograph.model.StudyPopulation;
import org.hemograph.rdf.HG;

/** Studies. */
final class StudyWriter implements RecordWriter<Study> {
  @Override
  public void write(Study study, Statements statements) {
    var subject =
        statements
            .root(study.entry(), RegistrationWriter.type(study.registration().kind()))
            .string(HG.nctId, study.nctId())
            .strings(HG.euctNumber, study.euctNumbers())
            .strings(HG.registryId, study.registryIds())
            .text(HG.acronym, study.acronym())
            .text(HG.briefTitle, study.briefTitle())
            .link(HG.leadSponsor, study.sponsorship().organization())
            .string(HG.sponsorText, study.sponsorship().text())
            .code(HG.overallStatus, study.status().code())
            .text(HG.statusText, study.status().text())
            .string(HG.statusAsOf, study.status().asOf())
            .strings(HG.meetingAbstract, study.meetingAbstracts())
            .links(HG.investigates, study.drugs().investigated())
            .links(HG.backgroundDrug, study.drugs().background())
            .links(HG.comparatorDrug, study.drugs().comparators())
            .links(HG.studiesDrug, study.drugs().all());
    subject.provisional(!study.isRegistered());
    design(subject, study.design());
    population(subject, study.population());
    RegistrationWriter.write(subject, study);
    study.dates().forEach(date -> date(subject, study, date));
  }

  private static void design(Subject subject, StudyDesign design) {
    subject
        .codes(HG.phase, design.phases())
        .string(HG.phaseText, design.phaseText())
        .text(HG.designText, design.text())
        .code(HG.allocation, design.allocation())
        .string(HG.allocationRatio, design.allocationRatio())
        .code(HG.interventionModel, design.interventionModel())
        .code(HG.masking, design.masking())
        .text(HG.maskingText, design.maskingText())
        .text(HG.comparatorText, design.comparatorText());
  }

  private static void population(Subject subject, StudyPopulation population) {
    subject
        .text(HG.populationText, population.text())
        .link(HG.condition, population.condition())
        .codes(HG.ageGroup, population.ageGroups())
        .codes(HG.treatmentLine, population.lines())
        .text(HG.treatmentLineText, population.linesText())
        .integer(HG.enrollmentCount, population.enrollment())
        .code(HG.enrollmentType, population.enrollmentType())
        .text(HG.enrollmentText, population.enrollmentText());
  }

  private static void date(Subject subject, Study study, StudyDate date) {
    var ref = study.entry().ref().part("date/" + date.key());
    subject.link(HG.hasDate, ref);
    subject
        .statements()
        .part(
            ref,
            HG.StudyDate,
            study.entry().label()
                + ", "
                + date.kind().name().replace('-', ' ')
                + ": "
                + date.date().text())
        .code(HG.dateKind, date.kind())
        .date(HG.date, Optional.of(date.date()))
        .code(HG.datePrecision, date.date().precision().code())
        .string(HG.dateText, date.date().text())
        .code(HG.dateType, date.type());
  }
}
