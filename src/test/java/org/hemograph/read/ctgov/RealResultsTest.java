package org.hemograph.read.ctgov;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.hemograph.check.ShapeChecker;
import org.hemograph.check.Violation;
import org.hemograph.model.AdverseEventResult;
import org.hemograph.model.BaselineResult;
import org.hemograph.model.Comparison;
import org.hemograph.model.FlowResult;
import org.hemograph.model.OutcomeResult;
import org.hemograph.model.Severity;
import org.hemograph.rdf.HG;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Records with results as the registry gives them out, where such files are at hand. */
class RealResultsTest {
  private static final Path FILES = Path.of("..", "shared", "data", "real", "ctgov");
  private static final Pattern NUMBER = Pattern.compile("[0-9]*\\.?[0-9]+");

  /** What each file holds, counted in its JSON by another program. */
  private record Held(String file, int flow, int baseline, int outcomes, int analyses, int events) {
    Map<Class<?>, Long> byKind() {
      return Map.of(
          FlowResult.class, (long) flow,
          BaselineResult.class, (long) baseline,
          OutcomeResult.class, (long) outcomes,
          Comparison.class, (long) analyses,
          AdverseEventResult.class, (long) events);
    }
  }

  private static final List<Held> FILES_WITH_RESULTS =
      List.of(
          new Held("NCT01978912.json", 32, 65, 336, 0, 208),
          new Held("NCT01367860.json", 6, 84, 38, 16, 4),
          new Held("NCT00353704.json", 8, 21, 4, 0, 4),
          new Held("NCT04520009.json", 6, 42, 3, 0, 6),
          new Held("aact-NCT00763412.json", 6, 66, 30, 0, 6),
          new Held("aact-NCT02278341.json", 87, 30, 68, 12, 240),
          new Held("aact-NCT05594173.json", 5, 14, 12, 0, 4));

  private final ShapeChecker shapes = ShapeChecker.bundled();

  @TestFactory
  Stream<DynamicTest> everyFileMapsConformsAndSaysNoNumberThatItsSourceDoesNot() {
    assumeTrue(Files.isDirectory(FILES), "the real files are not beside this checkout");
    return FILES_WITH_RESULTS.stream().map(held -> dynamicTest(held.file(), () -> check(held)));
  }

  private void check(Held held) throws IOException {
    Path file = FILES.resolve(held.file());
    MappedResults mapped = MappedResults.of(MappedResults.json(Files.newInputStream(file)));
    List<Violation> violations =
        shapes.check(mapped.graph).stream().filter(v -> v.severity() == Severity.ERROR).toList();
    assertAll(
        () -> assertEquals(held.byKind(), counted(mapped, held.byKind().keySet())),
        () -> assertEquals(List.of(), violations),
        () -> assertEquals(Set.of(), invented(mapped, Files.readString(file))));
  }

  private static Map<Class<?>, Long> counted(MappedResults mapped, Set<Class<?>> kinds) {
    return kinds.stream()
        .collect(
            Collectors.toMap(
                kind -> kind, kind -> mapped.evidence.stream().filter(kind::isInstance).count()));
  }

  private static Set<BigDecimal> invented(MappedResults mapped, String source) {
    Set<BigDecimal> printed = new HashSet<>();
    for (Matcher found = NUMBER.matcher(source); found.find(); ) {
      printed.add(new BigDecimal(found.group()).stripTrailingZeros());
    }
    Set<BigDecimal> values = new HashSet<>();
    for (String property : List.of(HG.value, HG.lowerValue, HG.upperValue, HG.pValue)) {
      mapped.graph.stream(Node.ANY, NodeFactory.createURI(property), Node.ANY)
          .map(Triple::getObject)
          .map(number -> new BigDecimal(number.getLiteralLexicalForm()))
          .forEach(number -> values.add(number.abs().stripTrailingZeros()));
    }
    assertTrue(values.size() > 5, "no numbers at all");
    values.removeAll(printed);
    return values;
  }
}
