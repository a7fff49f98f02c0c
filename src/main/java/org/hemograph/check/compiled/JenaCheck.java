package org.hemograph.check.compiled;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.jspecify.annotations.Nullable;

/** Jena's validator for single nodes of one record. Its graph is made when it is first needed. */
final class JenaCheck {
  private final Shapes shapes;
  private final Supplier<Graph> graph;
  private @Nullable ValidationContext context;

  JenaCheck(Shapes shapes, Supplier<Graph> graph) {
    this.shapes = shapes;
    this.graph = graph;
  }

  void validate(Shape shape, Node focus) {
    VLib.validateShape(context(), context().getDataGraph(), shape, focus);
  }

  void validate(Shape shape) {
    VLib.focusNodes(context().getDataGraph(), shape).forEach(focus -> validate(shape, focus));
  }

  Collection<ReportEntry> found() {
    ValidationContext used = context;
    return used == null ? List.of() : used.generateReport().getEntries();
  }

  private ValidationContext context() {
    ValidationContext made = context;
    if (made == null) {
      made = ValidationContext.create(shapes, graph.get());
      context = made;
    }
    return made;
  }
}
