package org.hemograph.serve.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.hemograph.query.Answer;

/** A comparison as rows, one a result, in the order of the table: for the writers of answers. */
final class CompareRows {
  private CompareRows() {}

  static Answer.Rows of(Comparison comparison) {
    List<Binding> rows = new ArrayList<>();
    for (ComparedRow row : comparison.shown()) {
      for (ComparedStudy study : comparison.studies()) {
        for (ComparedStudy.Arm arm : study.arms()) {
          row.under(study.study(), arm.group()).forEach(f -> rows.add(row(f, row, study, arm)));
        }
      }
    }
    return new Answer.Rows(CompareQuery.COLUMNS, rows.iterator());
  }

  private static Binding row(
      Finding finding, ComparedRow row, ComparedStudy study, ComparedStudy.Arm arm) {
    Line line = new Line();
    line.text("section", row.section().title());
    line.node("endpoint", row.concept());
    line.text("endpointLabel", row.label());
    line.node("study", Optional.of(study.study()));
    line.text("studyLabel", study.label());
    line.node("arm", Optional.of(arm.group()));
    line.text("armLabel", arm.label());
    line.text("subgroup", finding.subgroup());
    line.text("resultKind", finding.type().words());
    line.text("measure", finding.measured().wording());
    line.text("definition", finding.measured().definition());
    line.truth("definitionDiffers", row.definitionsDiffer());
    line.truth("crossTrial", row.crossTrial());
    line.text("time", finding.time().said());
    value(finding.value(), line);
    line.text("n", arm.size(), XSDDatatype.XSDinteger);
    line.node("reference", finding.versus().reference());
    line.text("referenceLabel", finding.versus().name());
    line.text("direction", finding.versus().direction());
    line.text("significance", finding.versus().significance());
    line.text("p", finding.versus().p());
    told(finding.told(), line);
    line.node("result", Optional.of(finding.result()));
    return line.made();
  }

  private static void value(Finding.Value value, Line line) {
    line.text("statistic", value.statistic());
    line.node("value", value.number());
    line.text("valueText", value.printed());
    line.text("status", value.status());
    line.text("unit", value.unit());
    line.node("low", value.low());
    line.node("high", value.high());
    line.text("interval", value.limits());
    line.node("numerator", value.numerator());
    line.node("denominator", value.denominator());
    line.text("population", value.population());
  }

  private static void told(Finding.Told told, Line line) {
    line.text("note", told.note());
    line.text("kind", told.kind());
    line.text("verification", told.verification());
    line.text("sourceKind", told.sourceKind());
    line.node("source", told.source());
    line.text("sourceLabel", told.citation());
    line.text("otherSources", told.others());
    line.node("passage", told.passage());
    line.text("sourcePath", told.path());
  }

  /** One row under construction; what is empty stays out of it. */
  private static final class Line {
    private final BindingBuilder cells = BindingFactory.builder();

    void text(String column, String text) {
      if (!text.isEmpty()) {
        cells.add(Var.alloc(column), NodeFactory.createLiteralString(text));
      }
    }

    /** A number where it is written like one, else a text. */
    void text(String column, String text, XSDDatatype type) {
      if (type.isValid(text)) {
        cells.add(Var.alloc(column), NodeFactory.createLiteralDT(text, type));
      } else {
        text(column, text);
      }
    }

    void truth(String column, boolean value) {
      cells.add(
          Var.alloc(column),
          NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean));
    }

    void node(String column, Optional<Node> node) {
      node.ifPresent(value -> cells.add(Var.alloc(column), value));
    }

    Binding made() {
      return cells.build();
    }
  }
}
