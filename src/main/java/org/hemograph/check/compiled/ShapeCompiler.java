package org.hemograph.check.compiled;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ClosedConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.DisjointConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanOrEqualsConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.engine.constraint.SparqlConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.NodeShape;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;

/**
 * Makes tests of Jena's parsed shapes. Nothing is skipped in silence: what is not known here, now
 * or in a later version of the shapes, makes a test that leaves its nodes to Jena.
 */
final class ShapeCompiler {
  private final ValidationContext context;
  private final Set<Node> open = new HashSet<>();

  ShapeCompiler(Shapes shapes) {
    this.context = ValidationContext.create(shapes, GraphFactory.createDefaultGraph());
  }

  /** Of a shape with targets: a no only means that Jena is to be asked. */
  ShapeTest test(Shape shape) {
    if (shape instanceof NodeShape && !shape.deactivated()) {
      List<Check> checks = new ArrayList<>();
      for (Constraint constraint : shape.getConstraints()) {
        checks.add(
            constraint instanceof SparqlConstraint query
                ? QueryScreen.of(query.getQuery()).orElse(Check.UNKNOWN)
                : onNode(constraint).orElse(Check.UNKNOWN));
      }
      return properties(shape.getPropertyShapes())
          .map(properties -> new ShapeTest(checks, properties))
          .orElse(ShapeTest.UNKNOWN);
    }
    return ShapeTest.UNKNOWN;
  }

  /** Of a shape within another, where a no must be as sure as a yes; nothing if it would not be. */
  private Optional<ShapeTest> nested(Shape shape) {
    if (shape.deactivated() || !open.add(shape.getShapeNode())) {
      return Optional.empty();
    }
    try {
      if (shape instanceof PropertyShape property) {
        return properties(List.of(property)).map(p -> new ShapeTest(List.of(), p));
      }
      List<Check> checks = new ArrayList<>();
      for (Constraint constraint : shape.getConstraints()) {
        Optional<Check> check = onNode(constraint);
        if (check.isEmpty()) {
          return Optional.empty();
        }
        checks.add(check.get());
      }
      return properties(shape.getPropertyShapes()).map(p -> new ShapeTest(checks, p));
    } finally {
      open.remove(shape.getShapeNode());
    }
  }

  private Optional<Map<Node, List<Check>>> properties(Collection<PropertyShape> shapes) {
    Map<Node, List<Check>> properties = new LinkedHashMap<>();
    for (PropertyShape shape : shapes) {
      if (shape.deactivated()
          || !shape.getPropertyShapes().isEmpty()
          || !(shape.getPath() instanceof P_Link path)) {
        return Optional.empty();
      }
      List<Check> checks = properties.computeIfAbsent(path.getNode(), p -> new ArrayList<>());
      for (Constraint constraint : shape.getConstraints()) {
        Optional<Check> check = onValues(constraint);
        if (check.isEmpty()) {
          return Optional.empty();
        }
        checks.add(check.get());
      }
    }
    return Optional.of(properties);
  }

  private Optional<Check> onNode(Constraint constraint) {
    if (constraint instanceof ClosedConstraint closed && closed.isActive()) {
      return Optional.of(ClosedCheck.of(closed));
    }
    return either(constraint);
  }

  /** Of what has a meaning for the values of a property only. */
  private Optional<Check> onValues(Constraint constraint) {
    if (constraint instanceof MinCount count) {
      return Optional.of(CountCheck.atLeast(count.getMinCount()));
    }
    if (constraint instanceof MaxCount count) {
      return Optional.of(CountCheck.atMost(count.getMaxCount()));
    }
    if (constraint instanceof UniqueLangConstraint unique && unique.isFlag()) {
      return Optional.of(new LanguageCheck());
    }
    return either(constraint);
  }

  private Optional<Check> either(Constraint constraint) {
    if (constraint instanceof ConstraintTerm term) {
      return Optional.of(onTerm(term));
    }
    if (constraint instanceof HasValueConstraint has) {
      Node value = has.getValue();
      return Optional.of((focus, values) -> values.contains(value));
    }
    if (constraint instanceof LessThanConstraint less) {
      return Optional.of(new PairCheck(PairCheck.Relation.LESS, less.getValue()));
    }
    if (constraint instanceof LessThanOrEqualsConstraint less) {
      return Optional.of(new PairCheck(PairCheck.Relation.LESS_OR_EQUAL, less.getValue()));
    }
    if (constraint instanceof DisjointConstraint disjoint) {
      return Optional.of(new PairCheck(PairCheck.Relation.DIFFERENT, disjoint.getValue()));
    }
    return logic(constraint);
  }

  private Check onTerm(ConstraintTerm constraint) {
    if (constraint instanceof DatatypeConstraint datatype) {
      return DatatypeCheck.of(datatype.getRDFDatatype());
    }
    if (constraint instanceof NodeKindConstraint kind) {
      return KindCheck.of(kind);
    }
    if (constraint instanceof InConstraint in) {
      return new MemberCheck(Set.copyOf(in.getValues()));
    }
    if (constraint instanceof PatternConstraint pattern && pattern.getFlagsStr() == null) {
      return new PatternCheck(Pattern.compile(pattern.getPattern()));
    }
    return new TermCheck(constraint, context);
  }

  private Optional<Check> logic(Constraint constraint) {
    if (constraint instanceof ShOr or) {
      return logic(or.getOthers(), 1, or.getOthers().size());
    }
    if (constraint instanceof ShXone xone) {
      return logic(xone.getOthers(), 1, 1);
    }
    if (constraint instanceof ShAnd and) {
      return logic(and.getOthers(), and.getOthers().size(), and.getOthers().size());
    }
    if (constraint instanceof ShNot not) {
      return logic(List.of(not.getOther()), 0, 0);
    }
    if (constraint instanceof ShNode node) {
      return logic(List.of(node.getOther()), 1, 1);
    }
    return Optional.empty();
  }

  private Optional<Check> logic(List<Shape> others, int min, int max) {
    List<ShapeTest> tests = new ArrayList<>();
    for (Shape other : others) {
      Optional<ShapeTest> test = nested(other);
      if (test.isEmpty()) {
        return Optional.empty();
      }
      tests.add(test.get());
    }
    return Optional.of(new LogicCheck(List.copyOf(tests), min, max));
  }
}
