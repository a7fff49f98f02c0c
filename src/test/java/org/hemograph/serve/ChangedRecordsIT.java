package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hemograph.query.Catalogue;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.GraphReplacement;
import org.hemograph.store.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records whose IRIs have what an address has to encode have a page, from wherever it is linked.
 */
class ChangedRecordsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GRAPHS = "https://w3id.org/hemograph/graph/";
  private static final Set<String> RECORDS =
      new TreeSet<>(
          List.of(
              GRAPHS + "étude",
              GRAPHS + "a%23b",
              GRAPHS + "a#b",
              GRAPHS + "a%C3%A9",
              GRAPHS + "what?now",
              GRAPHS + "one;two",
              GRAPHS + "https://example.org/!25",
              GRAPHS + "file/100%2525.ttl"));

  @TempDir private static Path folder;
  private static EvidenceStore store;
  private static HemographServer server;
  private static Requests requests;

  @BeforeAll
  static void start() {
    Home home = new Home(folder.resolve("home"));
    store = EvidenceStore.open(home);
    store.replace(RECORDS.stream().map(name -> GraphReplacement.of(name, content(name))).toList());
    server =
        HemographServer.start(
            store,
            Catalogue.of(Path.of("queries")),
            HemographServer.LOOPBACK,
            0,
            Optional.of(home));
    requests = new Requests(server.url());
  }

  private static Graph content(String name) {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.add(
        NodeFactory.createURI(name),
        NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"),
        NodeFactory.createLiteralString("The record " + name));
    return graph;
  }

  @AfterAll
  static void stop() {
    server.stop();
    store.close();
  }

  @Test
  void fromTheData() throws IOException {
    List<String> links = new ArrayList<>();
    for (JsonNode row : json("/changes.json").path("rows")) {
      links.add(row.path("href").asText());
      assertEquals(row.path("record").asText(), record(row.path("href").asText()));
      String patch = requests.get(row.path("patch").asText()).body();
      assertTrue(patch.contains("<" + row.path("record").asText() + "> ."), patch);
    }
    assertEquals(RECORDS.size(), links.size());
  }

  @Test
  void fromThePage() throws IOException {
    Set<String> found = new TreeSet<>();
    String page = requests.get("/changes", "Accept", "text/html").body();
    Matcher links = Pattern.compile("href=\"(/changes/[0-9]+/[^\"?]+)\"").matcher(page);
    while (links.find()) {
      found.add(record(links.group(1)));
    }
    assertEquals(RECORDS, found);
  }

  @Test
  void fromTheFeed() throws Exception {
    SyndFeed feed =
        new SyndFeedInput().build(new StringReader(requests.get("/changes.atom").body()));
    Set<String> found = new TreeSet<>();
    for (SyndEntry entry : feed.getEntries()) {
      found.add(record(entry.getLink()));
    }
    assertEquals(RECORDS, found);
  }

  /** The record that a link leads to, as a page and as data. */
  private static String record(String link) throws IOException {
    HttpResponse<String> page = requests.get(link, "Accept", "text/html");
    assertEquals(200, page.statusCode(), link + ": " + page.body());
    JsonNode rows = json(link + "?format=json").path("rows");
    assertEquals(1, rows.size(), link);
    return rows.path(0).path("record").asText();
  }

  private static JsonNode json(String address) throws IOException {
    HttpResponse<String> answer = requests.get(address, "Accept", "application/json");
    assertEquals(200, answer.statusCode(), address + ": " + answer.body());
    return JSON.readTree(answer.body());
  }
}
