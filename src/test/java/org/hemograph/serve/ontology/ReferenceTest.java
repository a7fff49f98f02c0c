package org.hemograph.serve.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.serve.pages.Link;
import org.junit.jupiter.api.Test;

/** The reference against the files it is made from. */
class ReferenceTest {
  private final Reference reference = new Reference();

  @Test
  void everyFileOfShapesIsRead() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("ontology/shapes"))) {
      assertEquals(
          OntologyFiles.SHAPES,
          files.map(f -> f.getFileName().toString().replace(".ttl", "")).sorted().toList());
    }
  }

  @Test
  void arrowsOfTheDiagramAreProperties_fromAndToTheirClasses() {
    for (MainClasses.Arrow arrow : MainClasses.ARROWS) {
      Resource property = reference.term(arrow.property()).orElseThrow();
      String said = arrow.toString();
      assertTrue(meets(reference.links(property, Reference.DOMAIN), arrow.from()), said);
      assertTrue(meets(reference.links(property, Reference.RANGE), arrow.to()), said);
    }
  }

  @Test
  void rulesAreTold_inWords() {
    Rule rule =
        reference.shapes().get("therapies").stream()
            .filter(shape -> shape.name().equals("Drug"))
            .flatMap(shape -> shape.rules().stream())
            .filter(r -> r.written().equals("hg:developmentStage"))
            .findFirst()
            .orElseThrow();
    assertEquals("exactly 1", rule.many());
    assertEquals("a code of hgc:stage", rule.value());
  }

  private boolean meets(List<Link> stated, String name) {
    Set<String> kinds = new HashSet<>(Set.of("hg:" + name));
    boolean more = true;
    while (more) {
      Set<String> above = new HashSet<>();
      for (String kind : kinds) {
        reference
            .term(kind.replaceFirst("^hg:", ""))
            .ifPresent(t -> reference.links(t, RDFS.subClassOf).forEach(l -> above.add(l.text())));
      }
      more = kinds.addAll(above);
    }
    return stated.stream().anyMatch(link -> kinds.contains(link.text()));
  }
}
