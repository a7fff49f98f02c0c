package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.Column;
import org.hemograph.query.CuratedQuery;
import org.hemograph.serve.data.Evidence;

/** A comparison as one answer, for whoever sends no address: the rows of the downloads. */
public final class StudyComparison {
  private final CompareDoor door;
  private final Evidence evidence;

  public StudyComparison(CompareDoor door, Evidence evidence) {
    this.door = door;
    this.evidence = evidence;
  }

  /**
   * What was compared.
   *
   * @param columns of the rows
   * @param rows one a result, in the order of the table
   * @param notes what must be said with them: what no trial compared, what is defined otherwise,
   *     which studies are not among them
   * @param revision of the data; empty where the store cannot tell
   */
  public record Compared(
      List<Column> columns, List<Binding> rows, List<String> notes, String revision) {}

  /** What it is, as a curated query is described. */
  public static CuratedQuery described() {
    return CompareQuery.QUESTION;
  }

  /**
   * Compares.
   *
   * @param given things by {@code class}, {@code drug}, {@code study}, and names of {@code
   *     endpoint}
   * @throws org.hemograph.model.HemographException what the door for downloads refuses
   */
  public Compared of(Map<String, List<String>> given) {
    CompareDoor.Read read = evidence.read(session -> door.read(session, given));
    CompareDoor.check(read);
    List<Binding> rows = new ArrayList<>();
    CompareRows.of(read.comparison()).rows().forEachRemaining(rows::add);
    return new Compared(CompareQuery.COLUMNS, rows, notes(read), read.revision());
  }

  private static List<String> notes(CompareDoor.Read read) {
    List<String> notes = new ArrayList<>();
    List<ComparedRow> shown = read.comparison().shown();
    if (shown.stream().anyMatch(ComparedRow::crossTrial)) {
      notes.add(
          "Rows with crossTrial = true put results of different studies side by side that no trial"
              + " compared: populations, definitions and times differ. Never call one better, and say"
              + " so wherever you use them.");
    }
    TreeSet<String> differing =
        shown.stream()
            .filter(ComparedRow::definitionsDiffer)
            .map(ComparedRow::label)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!differing.isEmpty()) {
      notes.add(
          "These studies define an endpoint in different words: "
              + String.join(", ", differing)
              + ". Column definition has each.");
    }
    tell(
        "For want of room, these studies with results are left out; name them to see them: ",
        read.found().left(),
        notes);
    tell("No result is stored of these studies: ", read.found().silent(), notes);
    return notes;
  }

  private static void tell(String what, List<StudyChoice.Candidate> studies, List<String> notes) {
    if (!studies.isEmpty()) {
      notes.add(
          what
              + studies.stream().map(StudyChoice.Candidate::label).collect(Collectors.joining(", "))
              + ".");
    }
  }
}
