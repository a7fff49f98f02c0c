package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hemograph.rdf.HG;
import org.hemograph.serve.pages.Cell;
import org.hemograph.serve.pages.Figure;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.StudyPage.Arm;
import org.hemograph.serve.pages.StudyPage.Arms;
import org.hemograph.serve.pages.StudyPage.Course;

/** The arms of a study as a schematic, and what each is given as a table. */
final class ArmsFigure implements FigureMaker {
  static final String NAME = "arms";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> types() {
    return Set.of(HG.ClinicalTrial, HG.ObservationalStudy, HG.ExpandedAccess);
  }

  @Override
  public Optional<Figure> of(Subject subject) {
    String title = "Arms of " + subject.head().label();
    String address = "/figure/" + NAME + "/" + subject.key();
    Arms arms = new StudyArms(StudyEvidence.read(subject)).shown(title, Link.text(""), address);
    return arms.picture()
        .map(picture -> new Figure(NAME, title, picture, table(title, arms.arms()), address));
  }

  /** A row each course; an arm without one has a row of its own. */
  private static Grid table(String title, List<Arm> arms) {
    List<Grid.Column> columns = new ArrayList<>();
    for (String name : List.of("Arm", "Kind", "People", "Drug", "Role", "How it is given")) {
      columns.add(new Grid.Column(name, "", Cell.Style.TEXT));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Arm arm : arms) {
      List<Cell> first = List.of(Cell.of(arm.name()), Cell.text(arm.type()), Cell.text(arm.size()));
      for (Course course : arm.courses()) {
        rows.add(
            with(
                first,
                Cell.of(course.drug()),
                Cell.text(course.role()),
                Cell.text(course.detail())));
      }
      if (arm.courses().isEmpty()) {
        rows.add(with(first, Cell.EMPTY, Cell.EMPTY, Cell.text(arm.text())));
      }
    }
    return new Grid(title, columns, rows, "");
  }

  private static List<Cell> with(List<Cell> first, Cell... more) {
    List<Cell> row = new ArrayList<>(first);
    row.addAll(List.of(more));
    return row;
  }
}
