package org.hemograph.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.constraint.ClosedConstraint;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.hemograph.check.compiled.CompiledShapes;
import org.hemograph.model.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Holds a record's statements against our shapes (W3C SHACL, 20 July 2017). The shapes look at one
 * graph at a time and ask for nothing that stands in another. Safe to share between threads; making
 * one costs the parsing of all shapes, so keep it.
 */
public final class ShapeChecker {
  private final Shapes shapes;
  private volatile @Nullable CompiledShapes compiled;

  ShapeChecker(Graph shapes) {
    this.shapes = Shapes.parse(shapes);
  }

  /** With the shapes of {@code ontology/shapes}, as they travel with the program. */
  public static ShapeChecker bundled() {
    return new ShapeChecker(ShapeFiles.read());
  }

  /**
   * All that is wrong with a graph, in a stable order; empty when it conforms.
   *
   * @param graph compares terms, not values, as Jena's own graphs in memory do
   */
  public List<Violation> check(Graph graph) {
    return violations(compiled().check(graph.find().toList(), () -> graph));
  }

  /** All that is wrong with one record, as with a graph of its statements. */
  public List<Violation> check(Collection<Triple> statements) {
    return violations(compiled().check(statements, () -> graph(statements)));
  }

  private static Graph graph(Collection<Triple> statements) {
    Graph graph = GraphFactory.createDefaultGraph();
    statements.forEach(graph::add);
    return graph;
  }

  /** Compiled when a first record is checked: twice by two threads is no harm. */
  private CompiledShapes compiled() {
    CompiledShapes made = compiled;
    if (made == null) {
      made = new CompiledShapes(shapes);
      compiled = made;
    }
    return made;
  }

  static List<Violation> violations(Collection<ReportEntry> entries) {
    return entries.stream()
        .map(ShapeChecker::violation)
        .sorted(
            Comparator.comparing((Violation v) -> v.focus().toString())
                .thenComparing(Violation::message))
        .toList();
  }

  /** What Jena's own validator says, with the shapes concerned. */
  ValidationReport report(Graph graph) {
    return ShaclValidator.get().validate(shapes, graph);
  }

  private static Violation violation(ReportEntry entry) {
    Optional<Node> path = property(entry.resultPath());
    Optional<Node> value = Optional.ofNullable(entry.value());
    return new Violation(
        entry.focusNode(), severity(entry), message(entry, path, value), path, value);
  }

  private static Severity severity(ReportEntry entry) {
    return entry.severity() == org.apache.jena.shacl.validation.Severity.Violation
        ? Severity.ERROR
        : Severity.WARNING;
  }

  /** The report of a closed shape has only the message of the shape, so the property is named. */
  private static String message(ReportEntry entry, Optional<Node> path, Optional<Node> value) {
    String said = entry.message();
    if (entry.constraint() instanceof ClosedConstraint) {
      return said + path.map(p -> " The property is " + Shown.node(p) + ".").orElse("");
    }
    return said
        + value
            .filter(v -> !v.equals(entry.focusNode()))
            .map(v -> " Found: " + Shown.node(v) + ".")
            .orElse("");
  }

  private static Optional<Node> property(Path path) {
    return path instanceof P_Link link ? Optional.of(link.getNode()) : Optional.empty();
  }
}
