package org.hemograph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.Catalogue;
import org.hemograph.serve.HemographServer;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import picocli.CommandLine.Command;

/**
 * Walks the main ways once, over a folder of its own, so that the build can archive the classes
 * that they need (class-data sharing) and every later start is fast. Not for users.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  private static final List<String> PAGES =
      List.of(
          "",
          "queries",
          "queries/competing-classes?drug=ianalumab",
          "page/drug/ianalumab",
          "page/study/NCT05653219",
          "data/drug/ianalumab.ttl",
          "data/drug/ianalumab.jsonld",
          "search?q=ianalumab",
          "itp/sparql?query=SELECT%20%2A%20%7B%3Fs%20a%20%3Ftype%7D%20LIMIT%2010");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("hemograph-rehearsal");
    try {
      Home home = new Home(folder);
      serve(home);
      ask(home);
    } finally {
      delete(folder);
    }
    return 0;
  }

  private static void serve(Home home) throws IOException, InterruptedException {
    try (EvidenceStore store = EvidenceStore.open(home)) {
      new Importer(store, Progress.none()).importBundled();
      try (HemographServer server = HemographServer.start(store, Catalogue.bundled(), 0, home)) {
        HttpClient client = HttpClient.newHttpClient();
        for (String page : PAGES) {
          URI address = server.url().resolve(page);
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
        }
      }
    }
  }

  private static void ask(Home home) throws IOException {
    try (OwnedHome access = new OwnedHome(home)) {
      for (String format : List.of("table", "csv", "json", "srj")) {
        access.query(
            QueryRequest.of(
                Catalogue.bundled(), "competing-classes", List.of("drug=ianalumab"), format),
            OutputStream.nullOutputStream());
      }
      access.export("nquads", OutputStream.nullOutputStream());
      access.importFrom(
          List.of(home.dir().resolve("none")),
          org.hemograph.load.ImportOptions.DEFAULT,
          Progress.none());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
