package org.hemograph.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** A second Java process for tests: it holds a home open, or writes to it until it is killed. */
final class ProcessOnHome {
  /** Each revision is this many statements in each of its graphs, all naming the revision. */
  static final int STATEMENTS = 400;

  static final List<String> GRAPHS = List.of("urn:g:1", "urn:g:2", "urn:g:3");

  private ProcessOnHome() {}

  static Process start(String task, Path home) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ProcessOnHome.class.getName(),
            task,
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Waits until the process says a line that begins like this. */
  static String awaitLine(Process process, String beginning) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(beginning)) {
        return line;
      }
    }
    throw new IOException("The process ended without saying " + beginning);
  }

  public static void main(String[] args) throws Exception {
    EvidenceStore store = EvidenceStore.open(new Home(Path.of(args[1])));
    System.out.println("open");
    if (args[0].equals("hold")) {
      Thread.sleep(60_000);
    }
    while (true) {
      long next = store.revision() + 1;
      store.replace(GRAPHS.stream().map(g -> content(g, next)).toList());
      System.out.println("revision " + next);
    }
  }

  private static GraphReplacement content(String name, long revision) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < STATEMENTS; i++) {
      graph.add(
          NodeFactory.createURI("urn:s:" + i),
          NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
          NodeFactory.createLiteralLang("statement " + i + " of r" + revision, "en"));
    }
    return GraphReplacement.of(name, graph);
  }
}
