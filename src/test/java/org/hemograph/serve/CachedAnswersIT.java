package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.store.GraphReplacement;
import org.hemograph.store.Home;
import org.hemograph.store.VersionedDataset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Validators, codings and kept answers, as a client sees them. */
class CachedAnswersIT {
  private static final Node GRAPH = NodeFactory.createURI("https://w3id.org/hemograph/graph/mark");
  private static final Node MARK = NodeFactory.createURI("https://w3id.org/hemograph/id/mark");
  private static final String MARKED = "/queries/marked.csv";

  private static ServedFixture served;

  @BeforeAll
  static void start() {
    served = ServedFixture.inMemory();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void get_again_isAnsweredFromWhatIsKept_withTheSameHeaders() {
    HttpResponse<String> first = served.get("/queries/studies.json?drug=ianalumab");
    HttpResponse<String> second = served.get("/queries/studies.json?drug=ianalumab");
    assertTrue(timing(first).startsWith("bind;dur="), timing(first));
    assertEquals(List.of("cache;desc=hit"), second.headers().allValues("Server-Timing"));
    assertEquals(first.body(), second.body());
    for (String name : first.headers().map().keySet()) {
      if (!name.equals("date") && !name.equals("server-timing")) {
        assertEquals(first.headers().allValues(name), second.headers().allValues(name), name);
      }
    }
    assertEquals(first.headers().map().keySet(), second.headers().map().keySet());
  }

  @Test
  void get_sameThingSpelledAnotherWay_hasTheSameTag() {
    String tag = tag("/queries/studies.csv?drug=ianalumab");
    assertEquals(tag, tag("/queries/studies.csv?drug=VAY736"));
    assertEquals(
        tag,
        tag(
            "/queries/studies.csv?drug=https%3A%2F%2Fw3id.org%2Fhemograph%2Fid%2Fdrug%2Fianalumab"));
    assertEquals(tag, tag("/queries/studies?format=csv&drug=ianalumab"));
    assertNotEquals(tag, tag("/queries/studies.csv"));
    assertNotEquals(tag, tag("/queries/studies.tsv?drug=ianalumab"));
  }

  @Test
  void get_sameThingSpelledAnotherWay_linksToItsOwnSpelling() {
    served.get("/queries/studies.csv?drug=ianalumab");
    HttpResponse<String> other = served.get("/queries/studies.csv?drug=VAY736");
    assertTrue(other.headers().allValues("Link").toString().contains("drug=VAY736"));
    assertFalse(other.headers().allValues("Link").toString().contains("drug=ianalumab"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/queries",
        "/queries.json",
        "/queries/studies",
        "/queries/studies.csv",
        "/queries/studies.json",
        "/ontology",
        "/ontology.ttl",
        "/page/drug/ianalumab",
        "/data/drug/ianalumab.ttl",
        "/assets/hemograph.css"
      })
  void everyDoor_sameForHead_304ForWhoHoldsIt_codedAsAccepted(String path) throws Exception {
    HttpResponse<byte[]> plain = bytes("GET", path);
    String tag = plain.headers().firstValue("ETag").orElseThrow();
    assertTrue(tag.matches("\"[0-9a-f]{32}\""), tag);
    assertTrue(plain.headers().firstValue("Vary").orElse("").contains("Accept-Encoding"), path);

    HttpResponse<byte[]> packed = bytes("GET", path, "Accept-Encoding", "gzip");
    boolean coded = packed.headers().firstValue("Content-Encoding").isPresent();
    assertEquals(plain.body().length > 1024, coded, plain.body().length + " bytes");
    String packedTag = packed.headers().firstValue("ETag").orElseThrow();
    assertEquals(coded ? tag.replaceFirst("\"$", "-gzip\"") : tag, packedTag);
    assertEquals(
        new String(plain.body(), StandardCharsets.UTF_8),
        new String(coded ? unpacked(packed.body()) : packed.body(), StandardCharsets.UTF_8));

    for (String accepted : new String[] {"", "gzip"}) {
      HttpResponse<byte[]> get = bytes("GET", path, "Accept-Encoding", accepted);
      HttpResponse<byte[]> head = bytes("HEAD", path, "Accept-Encoding", accepted);
      assertEquals(0, head.body().length);
      for (String name :
          new String[] {"ETag", "Content-Type", "Content-Encoding", "Vary", "Link"}) {
        assertEquals(get.headers().allValues(name), head.headers().allValues(name), name);
      }
      String held = get.headers().firstValue("ETag").orElseThrow();
      for (String list : new String[] {held, "W/" + held, "\"x\", " + held, "*"}) {
        HttpResponse<byte[]> not =
            bytes("GET", path, "Accept-Encoding", accepted, "If-None-Match", list);
        assertEquals(304, not.statusCode(), list);
        assertEquals(0, not.body().length);
        for (String name : new String[] {"ETag", "Vary", "Cache-Control"}) {
          assertEquals(get.headers().allValues(name), not.headers().allValues(name), name);
        }
      }
      assertEquals(
          200,
          bytes("GET", path, "Accept-Encoding", accepted, "If-None-Match", "\"x\"").statusCode());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/queries/studies?drug=recalled", "/queries/studies.csv?drug=recalled"})
  void head_beforeAnyGet_saysTheSameAndSpoilsNothing(String path) throws Exception {
    HttpResponse<byte[]> head = bytes("HEAD", path, "Accept", "text/html, text/csv");
    HttpResponse<byte[]> get = bytes("GET", path, "Accept", "text/html, text/csv");
    assertEquals(0, head.body().length);
    assertTrue(get.body().length > 0);
    for (String name : new String[] {"ETag", "Content-Type", "Vary", "Cache-Control"}) {
      assertEquals(get.headers().allValues(name), head.headers().allValues(name), name);
    }
  }

  @Test
  void head_ofALargeAnswer_isAsGet_andIsNotKept() throws Exception {
    String path = "/queries/numbers.csv?below=4321";
    for (String accepted : new String[] {"", "gzip"}) {
      HttpResponse<byte[]> head = bytes("HEAD", path, "Accept-Encoding", accepted);
      HttpResponse<byte[]> get = bytes("GET", path, "Accept-Encoding", accepted);
      for (String name : new String[] {"ETag", "Content-Encoding", "Content-Disposition", "Vary"}) {
        assertEquals(get.headers().allValues(name), head.headers().allValues(name), name);
      }
      byte[] body = accepted.isEmpty() ? get.body() : unpacked(get.body());
      assertEquals(4_322, new String(body, StandardCharsets.UTF_8).lines().count());
    }
    HttpResponse<byte[]> known = bytes("HEAD", path);
    assertEquals("cache;desc=hit", timing(known));
    assertEquals(0, known.body().length);
  }

  @Test
  void page_isKept_untilTheDataChange() {
    try (ServedFixture changing = ServedFixture.inMemory()) {
      HttpResponse<String> first = changing.html("/queries/studies?drug=ianalumab");
      HttpResponse<String> again = changing.html("/queries/studies?drug=ianalumab");
      assertTrue(timing(first).startsWith("bind;dur="), timing(first));
      assertEquals("cache;desc=hit", timing(again));
      assertEquals(first.body(), again.body());
      assertEquals(first.headers().allValues("ETag"), again.headers().allValues("ETag"));
      assertEquals(first.headers().allValues("Link"), again.headers().allValues("Link"));
      replace(changing, "replaced");
      assertTrue(timing(changing.html("/queries/studies?drug=ianalumab")).startsWith("bind;dur="));
    }
  }

  @Test
  void page_ofAProblem_isNeverKept() {
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> wrong = served.html("/queries/study-results?study=VAYHIT3");
      assertEquals(422, wrong.statusCode());
      assertEquals("no-store", wrong.headers().firstValue("Cache-Control").orElse(""));
      assertEquals("", timing(wrong));
    }
  }

  @Test
  void page_ofAQueryThatTellsTheTime_isNeverKept() {
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> now = served.html("/queries/now");
      assertEquals(200, now.statusCode());
      assertTrue(now.headers().firstValue("ETag").isEmpty());
      assertEquals("no-store", now.headers().firstValue("Cache-Control").orElse(""));
      assertTrue(timing(now).startsWith("bind;dur="), timing(now));
    }
  }

  @Test
  void get_largeAnswer_isKeptInEachCoding() throws Exception {
    try (ServedFixture changing = ServedFixture.inMemory()) {
      replace(changing, "x".repeat(5_000));
      String plain = changing.get(MARKED).body();
      for (int i = 0; i < 2; i++) {
        HttpResponse<byte[]> packed =
            bytes(changing, "GET", MARKED, "Accept-Encoding", "x-gzip;q=0.1");
        assertEquals("cache;desc=hit", timing(packed)); // the first one is packed from what is kept
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(packed.headers().firstValue("ETag").orElse("").endsWith("-gzip\""));
        assertEquals(plain, new String(unpacked(packed.body()), StandardCharsets.UTF_8));
      }
      assertEquals(plain, changing.get(MARKED).body());
    }
  }

  @Test
  void get_whoHoldsTheOtherCoding_andCannotTakeItNow_getsTheAnswer() throws Exception {
    String packed =
        bytes("GET", "/ontology", "Accept-Encoding", "gzip").headers().firstValue("ETag").get();
    assertEquals(200, bytes("GET", "/ontology", "If-None-Match", packed).statusCode());
  }

  @Test
  void post_evaluatesNoCondition() {
    HttpResponse<String> posted =
        served.post(
            "/queries/studies.csv",
            "drug=ianalumab",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "If-None-Match",
            "*");
    assertEquals(200, posted.statusCode());
    assertTrue(posted.body().contains("VAYHIT2"), posted.body());
  }

  @Test
  void get_queryThatTellsTheTime_isNeverKept() {
    HttpResponse<String> first = served.get("/queries/now.csv");
    HttpResponse<String> second = served.get("/queries/now.csv");
    assertTrue(first.headers().firstValue("ETag").isEmpty());
    assertEquals(Optional.of("no-store"), first.headers().firstValue("Cache-Control"));
    assertNotEquals(first.body(), second.body());
  }

  @Test
  void get_problem_hasNothingOfTheAnswer() throws Exception {
    HttpResponse<byte[]> wrong =
        bytes("GET", "/queries/studies.csv?drug=nobody", "Accept-Encoding", "gzip");
    assertEquals(422, wrong.statusCode());
    for (String name : new String[] {"ETag", "Link", "Content-Disposition", "Server-Timing"}) {
      assertTrue(wrong.headers().firstValue(name).isEmpty(), name);
    }
    assertEquals("no-store", wrong.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void everyWayOfWriting_isSeenAtOnce() {
    try (ServedFixture changing = ServedFixture.inMemory()) {
      VersionedDataset dataset = changing.store().dataset();
      replace(changing, "replaced");
      assertMarked(changing, "replaced");
      Txn.executeWrite(
          dataset,
          () ->
              UpdateExec.dataset(dataset)
                  .update(
                      "DELETE { GRAPH ?g { ?s ?p 'replaced' } } INSERT { GRAPH ?g { ?s ?p"
                          + " 'updated' } } WHERE { GRAPH ?g { ?s ?p 'replaced' } }")
                  .execute());
      assertMarked(changing, "updated");
      Graph graph = dataset.getGraph(GRAPH);
      Txn.executeWrite(
          dataset,
          () -> {
            graph.delete(mark("updated"));
            graph.add(mark("through a graph"));
          });
      assertMarked(changing, "through a graph");
      dataset.deleteAny(GRAPH, MARK, Node.ANY, Node.ANY); // each a transaction of its own
      dataset.add(GRAPH, MARK, RDFS.label.asNode(), NodeFactory.createLiteralString("alone"));
      assertMarked(changing, "alone");

      long before = dataset.committed().orElseThrow();
      dataset.begin(ReadWrite.WRITE);
      dataset.deleteAny(GRAPH, MARK, Node.ANY, Node.ANY);
      assertMarked(changing, "alone"); // while a write is under way
      dataset.abort();
      dataset.end();
      assertEquals(before, dataset.committed().orElseThrow());
      assertMarked(changing, "alone");
      Txn.executeWrite(dataset, dataset::clear);
      assertEquals("revision,mark", changing.get(MARKED).body().strip());
    }
  }

  /**
   * No answer may mix two revisions, nor be older than what was committed when it was asked for. On
   * the disk, as a server has it: the database in memory is for one thread ({@code memory.ttl}).
   */
  @Test
  void readersBesideAWriterOf200Revisions_seeEachItsOwn(@TempDir Path folder) throws Exception {
    try (ServedFixture changing = ServedFixture.at(new Home(folder.resolve("home")))) {
      replace(changing, "m" + (changing.store().revision() + 1));
      AtomicLong committed = new AtomicLong(changing.store().revision());
      AtomicBoolean over = new AtomicBoolean();
      AtomicLong hits = new AtomicLong();
      ExecutorService readers = Executors.newFixedThreadPool(4);
      List<Future<Long>> reading = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String coding = i % 2 == 0 ? "gzip" : "identity";
        reading.add(
            readers.submit(
                () -> {
                  long answers = 0;
                  while (!over.get() || answers == 0) {
                    long least = committed.get();
                    HttpResponse<byte[]> answer =
                        bytes(changing, "GET", MARKED, "Accept-Encoding", coding);
                    String[] row =
                        new String(answer.body(), StandardCharsets.UTF_8)
                            .split("\r?\n")[1].split(",");
                    assertEquals("m" + row[0], row[1]);
                    assertTrue(Long.parseLong(row[0]) >= least, row[0] + " after " + least);
                    if (answer.headers().firstValue("Server-Timing").orElse("").contains("hit")) {
                      hits.incrementAndGet();
                    }
                    answers++;
                  }
                  return answers;
                }));
      }
      for (int i = 0; i < 200; i++) {
        replace(changing, "m" + (committed.get() + 1));
        committed.incrementAndGet();
        Thread.sleep(2); // time for a second answer of the same revision
      }
      over.set(true);
      for (Future<Long> one : reading) {
        assertTrue(one.get() > 0);
      }
      readers.shutdown();
      assertTrue(hits.get() > 0, "some answers were kept ones");
    }
  }

  private static void replace(ServedFixture changing, String label) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(mark(label));
    changing.store().replace(List.of(new GraphReplacement(GRAPH, graph)));
  }

  private static Triple mark(String label) {
    return Triple.create(MARK, RDFS.label.asNode(), NodeFactory.createLiteralString(label));
  }

  private static void assertMarked(ServedFixture changing, String label) {
    long revision = changing.store().dataset().committed().orElseThrow();
    for (int i = 0; i < 2; i++) { // the second one from what is kept
      assertEquals(
          "revision,mark\n" + revision + "," + label,
          changing.get(MARKED).body().strip().replace("\r", ""));
    }
  }

  private static String timing(HttpResponse<?> answer) {
    return answer.headers().firstValue("Server-Timing").orElse("");
  }

  private static String tag(String path) {
    return served.get(path).headers().firstValue("ETag").orElseThrow();
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static HttpResponse<byte[]> bytes(String method, String path, String... headers)
      throws Exception {
    return bytes(served, method, path, headers);
  }

  private static HttpResponse<byte[]> bytes(
      ServedFixture from, String method, String path, String... headers) throws Exception {
    URI address = from.url().resolve(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }
}
