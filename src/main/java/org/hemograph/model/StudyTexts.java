package org.hemograph.model;

import java.util.List;

/**
 * The texts of a study's registry record.
 *
 * @param eligibility the criteria as the registry words them
 * @param whyStopped why it was stopped, withdrawn or suspended
 * @param participantFlow what the results say of recruitment and of the time before assignment
 */
public record StudyTexts(
    String officialTitle,
    String briefSummary,
    String detailedDescription,
    List<String> keywords,
    String eligibility,
    String whyStopped,
    String participantFlow) {
  /** Of a study without such texts. */
  public static final StudyTexts NONE = new StudyTexts("", "", "", List.of(), "", "", "");

  public StudyTexts {
    keywords = List.copyOf(keywords);
  }
}
