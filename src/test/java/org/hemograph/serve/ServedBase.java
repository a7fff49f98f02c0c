package org.hemograph.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.Catalogue;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.store.EvidenceStore;

/**
 * The real server over the bundled evidence base and, where wanted, records beside it, with the
 * bundled queries.
 */
final class ServedBase implements AutoCloseable {
  private static final Path FILES = Path.of("src/test/resources/org/hemograph/queries");

  private final EvidenceStore store = EvidenceStore.inMemory();
  private final Catalogue catalogue = Catalogue.of(Path.of("queries"));
  private final HemographServer server;
  private final HttpClient http = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

  private ServedBase(Consumer<DatasetGraph> change) {
    new Importer(store, Progress.none()).importBundled();
    Txn.executeWrite(store.dataset(), () -> change.accept(store.dataset()));
    server = HemographServer.start(store, catalogue, HemographServer.LOOPBACK, 0, Optional.empty());
  }

  static ServedBase alone() {
    return new ServedBase(dataset -> {});
  }

  /** With records of a registry and of bibliographies, and what reviewers decided of them. */
  static ServedBase withRecords() {
    return with(
        dataset -> {
          RDFDataMgr.read(dataset, FILES.resolve("records.trig").toString());
          RDFDataMgr.read(dataset, FILES.resolve("screening.trig").toString());
        });
  }

  /** The bundled evidence, changed before anybody asks. */
  static ServedBase with(Consumer<DatasetGraph> change) {
    return new ServedBase(change);
  }

  URI url() {
    return server.url();
  }

  EvidenceStore store() {
    return store;
  }

  List<CuratedQuery> queries() {
    return catalogue.all();
  }

  /** GET with headers given as name, value, name, value … */
  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url().resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a query needs, from its own examples. */
  static Map<String, String> needed(CuratedQuery query) {
    Map<String, String> given = new LinkedHashMap<>();
    query.parameters().stream()
        .filter(Parameter::required)
        .forEach(p -> given.put(p.name(), p.example()));
    for (List<String> group : query.exactlyOne()) {
      String first = group.get(0);
      given.put(first, query.parameter(first).orElseThrow().example());
    }
    return given;
  }

  /** The address of an answer. */
  static String address(CuratedQuery query, String suffix, Map<String, String> given) {
    return "/queries/"
        + query.name()
        + suffix
        + given.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  @Override
  public void close() {
    server.stop();
    store.close();
  }
}
