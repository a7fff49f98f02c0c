package org.hemograph.check.compiled;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.vocabulary.RDF;

/**
 * Shapes made ready for many small records. A record that conforms is proved to without Jena; any
 * node of which that cannot be proved is left to Jena's validator with the shape concerned, so the
 * results are those of Jena. Immutable, so safe to share between threads.
 */
public final class CompiledShapes {
  private static final Node TYPE = RDF.type.asNode();

  /** A shape with its place among the others. */
  private record Root(int number, Shape shape, ShapeTest test) {}

  private final Shapes shapes;
  private final Map<Node, List<Root>> ofClass = new HashMap<>();
  private final Map<Node, List<Root>> ofProperty = new HashMap<>();
  private final List<Shape> ofOtherTargets = new ArrayList<>();

  public CompiledShapes(Shapes shapes) {
    this.shapes = shapes;
    ShapeCompiler compiler = new ShapeCompiler(shapes);
    int number = 0;
    for (Shape shape : shapes.getTargetShapes()) {
      if (shape.getTargets().stream().allMatch(CompiledShapes::isKnown)) {
        add(new Root(number++, shape, compiler.test(shape)));
      } else {
        ofOtherTargets.add(shape);
      }
    }
  }

  private static boolean isKnown(Target target) {
    return switch (target.getTargetType()) {
      case targetClass, targetSubjectsOf -> true;
      default -> false;
    };
  }

  private void add(Root root) {
    for (Target target : root.shape().getTargets()) {
      Map<Node, List<Root>> roots =
          switch (target.getTargetType()) {
            case targetClass -> ofClass;
            default -> ofProperty;
          };
      roots.computeIfAbsent(target.getObject(), x -> new ArrayList<>()).add(root);
    }
  }

  /**
   * All that Jena would find, in no certain order.
   *
   * @param triples one record; may repeat a statement
   * @param graph the same as a graph that compares terms and not values, as Jena's own do; asked
   *     for only when something is not in order
   */
  public Collection<ReportEntry> check(Collection<Triple> triples, Supplier<Graph> graph) {
    Statements statements = new Statements(triples);
    if (statements.beyondUs()) {
      return ShaclValidator.get().validate(shapes, graph.get()).getEntries();
    }
    JenaCheck jena = new JenaCheck(shapes, graph);
    BitSet done = new BitSet();
    for (Description description : statements.all()) {
      done.clear();
      check(new Focus(description.subject(), description, statements), done, jena);
    }
    ofOtherTargets.forEach(jena::validate);
    return jena.found();
  }

  private void check(Focus focus, BitSet done, JenaCheck jena) {
    Description said = focus.said();
    List<Node> properties = said.properties();
    for (int i = 0; i < properties.size(); i++) {
      Node property = properties.get(i);
      check(focus, ofProperty.getOrDefault(property, List.of()), done, jena);
      if (property.equals(TYPE)) {
        for (Node type : said.valuesAt(i)) {
          check(focus, ofClass.getOrDefault(type, List.of()), done, jena);
        }
      }
    }
  }

  private static void check(Focus focus, List<Root> roots, BitSet done, JenaCheck jena) {
    for (Root root : roots) {
      if (!done.get(root.number())) {
        done.set(root.number());
        if (!root.test().conforms(focus)) {
          jena.validate(root.shape(), focus.node());
        }
      }
    }
  }
}
