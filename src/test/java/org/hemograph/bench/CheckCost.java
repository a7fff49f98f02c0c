package org.hemograph.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.check.ShapeChecker;
import org.hemograph.graph.EvidenceWriter;
import org.hemograph.rdf.JenaSink;
import org.hemograph.rdf.Namespaces;
import org.hemograph.read.tables.CuratedTable;
import org.hemograph.read.tables.CuratedTables;
import org.hemograph.read.tables.KnownRows;

/**
 * What checking a record costs, in microseconds a triple: medians of many rounds. Run from the root
 * of the repository; the first argument is the number of seconds for each line.
 */
final class CheckCost {
  private static final PrintStream OUT = System.out;

  private CheckCost() {}

  public static void main(String[] args) throws IOException {
    double seconds = args.length > 0 ? Double.parseDouble(args[0]) : 3;
    Shapes shapes = Shapes.parse(shapes());
    Map<String, List<Triple>> records = records();
    records.forEach(
        (name, record) ->
            line(
                "Jena " + name,
                record,
                seconds,
                r -> ShaclValidator.get().validate(shapes, graph(r)).getEntries().size()));
    ShapeChecker checker = ShapeChecker.bundled();
    records.forEach(
        (name, record) -> line("ours " + name, record, seconds, r -> checker.check(r).size()));
    records.forEach((name, record) -> line("copy " + name, record, seconds, r -> graph(r).size()));
  }

  private static void line(
      String name, List<Triple> record, double seconds, ToIntFunction<List<Triple>> check) {
    int found = 0;
    long end = System.nanoTime() + (long) (seconds * 1e9);
    List<Long> times = new ArrayList<>();
    while (System.nanoTime() < end) {
      long start = System.nanoTime();
      found = check.applyAsInt(record);
      times.add(System.nanoTime() - start);
    }
    // The first half is for the compiler.
    long[] warm = times.stream().skip(times.size() / 2).mapToLong(t -> t).sorted().toArray();
    double median = warm[warm.length / 2] / 1e3;
    OUT.printf(
        "%-22s %5d triples %9.1f us  %7.2f us/triple  (%d found)%n",
        name, record.size(), median, median / record.size(), found);
  }

  /** Records of two sizes and two kinds: a study with all that belongs to it, and all sorts. */
  private static Map<String, List<Triple>> records() throws IOException {
    Map<String, List<List<Triple>>> tables = tables();
    List<List<Triple>> study = new ArrayList<>();
    for (String name :
        List.of("studies", "arms", "administrations", "endpoints", "results", "criteria")) {
      study.add(tables.getOrDefault(name, List.of()).stream().flatMap(Collection::stream).toList());
    }
    List<List<Triple>> sorts = new ArrayList<>();
    tables.values().forEach(t -> sorts.add(t.stream().flatMap(Collection::stream).toList()));
    for (Graph example : examples()) {
      sorts.add(example.find().toList());
    }
    Map<String, List<Triple>> records = new LinkedHashMap<>();
    for (int size : List.of(200, 1000)) {
      records.put("study " + size, inTurn(study, size));
      records.put("mixed " + size, inTurn(sorts, size));
    }
    return records;
  }

  /** Things with all they say, from each list in turn, until there are about so many triples. */
  private static List<Triple> inTurn(List<List<Triple>> lists, int size) {
    List<List<List<Triple>>> bySubject = new ArrayList<>();
    for (List<Triple> list : lists) {
      Map<Node, List<Triple>> groups = new LinkedHashMap<>();
      list.forEach(t -> groups.computeIfAbsent(t.getSubject(), s -> new ArrayList<>()).add(t));
      bySubject.add(List.copyOf(groups.values()));
    }
    List<Triple> taken = new ArrayList<>();
    for (int i = 0; taken.size() < size; i++) {
      for (List<List<Triple>> groups : bySubject) {
        if (i < groups.size() && taken.size() < size) {
          taken.addAll(groups.get(i));
        }
      }
    }
    return taken.stream().distinct().toList();
  }

  private static Map<String, List<List<Triple>>> tables() throws IOException {
    EvidenceWriter writer = new EvidenceWriter(Namespaces.DEFAULT);
    Map<String, List<List<Triple>>> tables = new LinkedHashMap<>();
    for (CuratedTable table : CuratedTables.read(files("data", ".csv"), KnownRows.none())) {
      List<List<Triple>> records = new ArrayList<>();
      table
          .records()
          .forEach(
              record -> {
                List<Triple> statements = new ArrayList<>();
                JenaSink sink =
                    JenaSink.into(
                        NodeFactory.createURI("urn:x-any"),
                        (g, s, p, o) -> statements.add(Triple.create(s, p, o)));
                record.evidence().forEach(e -> writer.write(e, sink));
                records.add(statements);
              });
      tables.put(table.name(), records);
    }
    return tables;
  }

  private static List<Graph> examples() throws IOException {
    return files("ontology/examples/valid", ".ttl").stream()
        .map(file -> RDFParser.source(file).toGraph())
        .toList();
  }

  private static Graph shapes() throws IOException {
    Graph shapes = GraphFactory.createDefaultGraph();
    files("ontology/shapes", ".ttl").forEach(f -> RDFParser.source(f).parse(shapes));
    return shapes;
  }

  private static Graph graph(List<Triple> triples) {
    Graph graph = GraphFactory.createDefaultGraph();
    triples.forEach(graph::add);
    return graph;
  }

  private static List<Path> files(String folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
