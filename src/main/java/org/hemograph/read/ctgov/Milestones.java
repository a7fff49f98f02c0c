package org.hemograph.read.ctgov;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hemograph.model.Code;
import org.hemograph.model.PartialDate;
import org.hemograph.model.StudyDate;
import org.hemograph.read.json.JsonValue;

/** The dates of the status module. */
final class Milestones {
  private static final List<Member> MEMBERS =
      List.of(
          new Member("startDateStruct", "start", true),
          new Member("primaryCompletionDateStruct", "primary-completion", true),
          new Member("completionDateStruct", "completion", true),
          new Member("studyFirstSubmitDate", "first-submitted", false),
          new Member("studyFirstSubmitQcDate", "first-submitted-qc", false),
          new Member("studyFirstPostDateStruct", "first-posted", true),
          new Member("resultsFirstSubmitDate", "results-first-submitted", false),
          new Member("resultsFirstSubmitQcDate", "results-first-submitted-qc", false),
          new Member("resultsFirstPostDateStruct", "results-posted", true),
          new Member("dispFirstSubmitDate", "disposition-first-submitted", false),
          new Member("dispFirstSubmitQcDate", "disposition-first-submitted-qc", false),
          new Member("dispFirstPostDateStruct", "disposition-first-posted", true),
          new Member("lastUpdateSubmitDate", "last-update-submitted", false),
          new Member("lastUpdatePostDateStruct", "last-updated", true),
          new Member("statusVerifiedDate", "verified", false));

  private Milestones() {}

  private record Member(String name, Code kind, boolean struct) {
    Member(String name, String kind, boolean struct) {
      this(name, new Code("date", kind), struct);
    }
  }

  static List<StudyDate> of(JsonValue status) {
    List<StudyDate> dates = new ArrayList<>();
    for (Member member : MEMBERS) {
      JsonValue value = status.get(member.name());
      if (value.present()) {
        JsonValue date = member.struct() ? value.get("date") : value;
        Optional<Code> type =
            member.struct()
                ? RegistryCode.of(value.get("type"), RegistryCode.COUNT)
                : Optional.empty();
        date(date).ifPresent(known -> dates.add(date(member.kind(), known, type)));
      }
    }
    return dates;
  }

  private static StudyDate date(Code kind, PartialDate date, Optional<Code> type) {
    return new StudyDate(PartKeys.own(kind.name()), kind, date, type);
  }

  private static Optional<PartialDate> date(JsonValue value) {
    String text = value.text();
    Optional<PartialDate> date = RegistryDates.of(text);
    if (date.isEmpty() && !text.isEmpty()) {
      value.record().warn(value.pointer(), "No such date: \"" + text + "\". Left out.");
    }
    return date;
  }
}
