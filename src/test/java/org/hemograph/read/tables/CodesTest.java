package org.hemograph.read.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HGC;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CodesTest {
  @TestFactory
  Stream<DynamicTest> everyCodeListHasTheMembersOfItsScheme() throws IllegalAccessException {
    Graph codes = RDFDataMgr.loadGraph(Path.of("ontology", "codes.ttl").toUri().toString());
    var lists =
        Arrays.stream(Codes.class.getDeclaredFields())
            .filter(field -> field.getType() == CodeList.class)
            .toList();
    assertFalse(lists.isEmpty(), "no code lists found: is the test looking in the right place?");
    return lists.stream().map(field -> dynamicTest(field.getName(), () -> compare(field, codes)));
  }

  private static void compare(Field field, Graph codes) throws IllegalAccessException {
    var list = (CodeList) field.get(null);
    if (list.scheme().isEmpty()) {
      return;
    }
    Set<String> ours =
        list.names().stream().map(n -> HGC.of(list.scheme(), n)).collect(Collectors.toSet());
    if (list == Codes.BETTER) {
      // A better direction is one of two of the directions.
      assertTrue(members(list.scheme(), codes).containsAll(ours));
    } else {
      assertEquals(members(list.scheme(), codes), ours);
    }
  }

  private static Set<String> members(String scheme, Graph codes) {
    Node inScheme = NodeFactory.createURI(External.skosInScheme);
    var members = new HashSet<String>();
    codes
        .find(Node.ANY, inScheme, NodeFactory.createURI(HGC.NS + scheme))
        .forEachRemaining(triple -> members.add(triple.getSubject().getURI()));
    return members;
  }
}
