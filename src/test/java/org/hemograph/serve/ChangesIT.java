package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hemograph.load.ImportOptions;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.query.Catalogue;
import org.hemograph.query.EndpointAddress;
import org.hemograph.query.QueryableEndpoint;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real imports that add, change and remove a study, as they are told at {@code /changes}. */
class ChangesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path READ = Path.of("src/test/resources/org/hemograph/read/ctgov");
  private static final String STUDY = "https://w3id.org/hemograph/id/study/NCT05653219";
  private static final String HOSTILE =
      "A <script>alert(1)</script> & \\\"quoted\\\" \\u0007 study";

  private static Path folder;
  private static EvidenceStore store;
  private static HemographServer server;
  private static Requests requests;
  private static long added;
  private static long changed;

  @BeforeAll
  static void importThrice() throws IOException {
    folder = Files.createTempDirectory("changes");
    Home home = new Home(folder.resolve("home"));
    store = EvidenceStore.open(home);
    new Importer(store, Progress.none()).importBundled();
    Path records = Files.createDirectory(folder.resolve("records"));
    String whole = Files.readString(READ.resolve("protocol.json"));
    Path file = records.resolve("studies.json");
    Files.writeString(file, whole);
    added = run(records, false);
    String other =
        whole
            .replace("\"count\": 152,", "\"count\": 175,")
            .replace("\"2026-01-29\"", "\"2026-03-01\"");
    assertFalse(other.equals(whole), "the fixture has another enrolment now");
    Files.writeString(file, other);
    run(records, false);
    JsonNode all = JSON.readTree(other);
    com.fasterxml.jackson.databind.node.ArrayNode studies =
        (com.fasterxml.jackson.databind.node.ArrayNode)
            (all.has("studies") ? all.get("studies") : all);
    studies.remove(0);
    Files.writeString(
        file, all.toString().replace("A cohort of people with immune thrombocytopenia", HOSTILE));
    run(records, true);
    server =
        HemographServer.start(
            store,
            Catalogue.of(Path.of("queries")),
            HemographServer.LOOPBACK,
            0,
            Optional.of(home));
    requests = new Requests(server.url());
    // An import also notes its own beginning and end, which are revisions without records.
    for (JsonNode row : rows("/changes.json?about=" + STUDY)) {
      if (row.path("change").asText().equals("changed")) {
        changed = row.path("revision").asLong();
      }
    }
  }

  private static long run(Path records, boolean prune) {
    ImportOptions usual = ImportOptions.DEFAULT;
    ImportOptions options =
        new ImportOptions(
            usual.as(), false, prune, usual.jobs(), usual.called(), usual.limits(), usual.review());
    new Importer(store, Progress.none()).run(options, List.of(records));
    return store.revision();
  }

  @AfterAll
  static void stop() throws IOException {
    server.stop();
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aStudyWithAnotherEnrolment_isToldBeforeAndAfter() throws IOException {
    JsonNode row =
        rows("/changes.json?about=" + STUDY + "&since=" + added + "&until=" + changed).get(0);
    assertEquals("changed", row.path("change").asText());
    assertEquals(STUDY, row.path("about").asText());
    JsonNode enrolment = null;
    for (JsonNode statement : row.path("statements")) {
      if (statement.path("predicate").asText().endsWith("#enrollmentCount")
          && statement.path("subject").asText().equals(STUDY)) {
        enrolment = statement;
      }
    }
    assertEquals("152", enrolment.at("/before/0/value").asText());
    assertEquals("175", enrolment.at("/after/0/value").asText());
    assertEquals("enrolment", enrolment.path("predicateLabel").asText());
  }

  @Test
  void aStudyThatWasPruned_isToldOfItself_andOfItsDrug() throws IOException {
    for (String about : List.of(STUDY, "NCT05653219", "ianalumab")) {
      List<String> told = new ArrayList<>();
      rows("/changes.json?limit=100&since=" + changed + "&about=" + about)
          .forEach(
              row -> told.add(row.path("change").asText() + " " + row.path("record").asText()));
      assertTrue(
          told.contains("removed https://w3id.org/hemograph/graph/ctgov/NCT05653219"),
          about + ": " + told);
    }
  }

  @Test
  void theParts_areTheWholeList_eachEntryOnce_andBackAgain() throws IOException {
    List<String> all = new ArrayList<>();
    List<String> starts = new ArrayList<>();
    String next = "/changes.json?limit=7&about=ianalumab";
    while (!next.isEmpty()) {
      starts.add(next);
      JsonNode part = json(next);
      part.path("rows").forEach(row -> all.add(row.path("revision") + " " + row.path("record")));
      next = part.path("next").asText("");
    }
    assertEquals(new HashSet<>(all).size(), all.size());
    assertEquals(json("/changes.json?limit=7&about=ianalumab").path("total").asInt(), all.size());
    assertTrue(starts.size() > 2, "only " + starts);
    for (int i = starts.size() - 1; i > 0; i--) {
      String before = json(starts.get(i)).path("previous").asText();
      assertEquals(rows(starts.get(i - 1)), rows(before), before);
    }
  }

  @Test
  void everything_isWalkedFromPartToPart_too() throws IOException {
    List<String> all = new ArrayList<>();
    String next = "/changes.json?limit=100";
    String last = next;
    while (!next.isEmpty()) {
      last = next;
      JsonNode part = json(next);
      part.path("rows").forEach(row -> all.add(row.path("revision") + " " + row.path("record")));
      next = part.path("next").asText("");
    }
    assertEquals(new HashSet<>(all).size(), all.size());
    assertTrue(all.size() > 500, "only " + all.size());
    JsonNode before = json(json(last).path("previous").asText());
    assertEquals(last, before.path("next").asText());
  }

  @Test
  void theFeed_isAtom_asRomeReadsIt() throws Exception {
    HttpResponse<String> answer = requests.get("/changes.atom?about=" + STUDY);
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(
        answer.headers().firstValue("Content-Type").orElse("").startsWith("application/atom+xml"));
    SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
    assertEquals("atom_1.0", feed.getFeedType());
    assertTrue(feed.getUri().startsWith("tag:w3id.org,"), feed.getUri());
    assertFalse(feed.getAuthors().isEmpty());
    Set<String> ids = new HashSet<>();
    java.util.Date before = null;
    Set<String> categories = new HashSet<>();
    for (SyndEntry entry : feed.getEntries()) {
      assertTrue(ids.add(entry.getUri()), "twice: " + entry.getUri());
      assertTrue(entry.getLink().startsWith(server.url() + "changes/"), entry.getLink());
      assertFalse(entry.getDescription().getValue().isBlank());
      assertEquals(1, entry.getContents().size());
      assertTrue(before == null || !entry.getUpdatedDate().after(before), "not in order");
      before = entry.getUpdatedDate();
      entry.getCategories().stream().map(SyndCategory::getName).forEach(categories::add);
    }
    assertTrue(
        categories.containsAll(Set.of("added", "changed", "removed")), categories.toString());
    assertTrue(
        answer.body().contains("<del>152</del>") && answer.body().contains("<ins>175</ins>"));
    HttpResponse<String> again = requests.get("/changes.atom?about=" + STUDY);
    assertEquals(answer.body(), again.body(), "ids and times stay");
  }

  @Test
  void theFeed_isPaged_byRfc5005() throws Exception {
    Set<String> ids = new HashSet<>();
    String next = "/changes.atom?about=ianalumab&limit=30";
    int pages = 0;
    while (next != null) {
      SyndFeed feed = new SyndFeedInput().build(new StringReader(requests.get(next).body()));
      feed.getEntries().forEach(entry -> assertTrue(ids.add(entry.getUri()), entry.getUri()));
      next =
          feed.getLinks().stream()
              .filter(link -> "next".equals(link.getRel()))
              .map(link -> link.getHref().replace(server.url().toString(), "/"))
              .findFirst()
              .orElse(null);
      pages++;
    }
    assertTrue(pages > 2, pages + " pages");
    assertEquals(json("/changes.json?about=ianalumab").path("total").asInt(), ids.size());
  }

  @Test
  void hostileNames_areEscaped() {
    for (String address : List.of("/changes?since=" + changed, "/changes.atom?since=" + changed)) {
      String body = requests.get(address, "Accept", "text/html").body();
      assertTrue(body.contains("alert(1)"), address);
      int place = body.indexOf("<script>alert(1)");
      assertEquals(-1, place, () -> address + body.substring(place - 200, place + 100));
    }
  }

  @Test
  void whoHoldsIt_isToldSo_andHeadHasNoBody() {
    for (String address : List.of("/changes", "/changes.json", "/changes.atom?about=ianalumab")) {
      HttpResponse<String> first = requests.get(address);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertEquals(304, requests.get(address, "If-None-Match", tag).statusCode(), address);
      HttpResponse<String> head = requests.method("HEAD", address);
      assertEquals(200, head.statusCode(), address);
      assertEquals("", head.body());
    }
  }

  @Test
  void theStatementsOfARevision_orOfOneRecord_areRdfPatch() {
    String whole = requests.get("/changes/" + changed + ".rdfp").body();
    assertTrue(whole.startsWith("H revision \"" + changed + "\""), whole.substring(0, 60));
    assertTrue(whole.endsWith("TC .\n"));
    org.apache.jena.rdfpatch.RDFPatchOps.read(
        new java.io.ByteArrayInputStream(whole.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    String one =
        requests.get("/changes/" + changed + "/graph/ctgov/NCT05653219?format=rdfp").body();
    assertTrue(one.lines().count() > 2);
    assertTrue(one.lines().allMatch(line -> line.endsWith("/graph/ctgov/NCT05653219> .")), one);
    assertTrue(whole.lines().count() > one.lines().count());
  }

  @Test
  void anAggregator_getsTheFeedAtThePage_byAccept() {
    HttpResponse<String> feed =
        requests.get("/changes?about=ianalumab", "Accept", "application/atom+xml");
    assertTrue(
        feed.headers().firstValue("Content-Type").orElse("").startsWith("application/atom+xml"));
    assertTrue(feed.body().contains("<feed"), feed.body());
  }

  @Test
  void theFeed_isPacked_forWhoTakesThat() {
    HttpResponse<String> packed =
        requests.get("/changes.atom?about=ianalumab", "Accept-Encoding", "gzip");
    assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
  }

  @Test
  void withoutHistory_theFeedIsEmpty_andValid() throws Exception {
    try (EvidenceStore empty = EvidenceStore.inMemory()) {
      HemographServer other =
          HemographServer.start(
              empty,
              Catalogue.of(Path.of("queries")),
              HemographServer.LOOPBACK,
              0,
              Optional.empty());
      try {
        HttpResponse<String> answer = new Requests(other.url()).get("/changes.atom");
        assertEquals(200, answer.statusCode(), answer.body());
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
        assertEquals(List.of(), feed.getEntries());
        assertFalse(feed.getUri().isBlank());
        assertTrue(feed.getPublishedDate() != null, answer.body());
        assertTrue(answer.body().contains("keeps no history"), answer.body());
      } finally {
        other.stop();
      }
    }
  }

  @Test
  void overAStoreElsewhere_recordsAreToldWithoutTheirStatements() throws IOException {
    String asked = "?limit=100&since=" + added;
    List<String> own = new ArrayList<>();
    rows("/changes.json" + asked).forEach(row -> own.add(told(row)));
    try (QueryableEndpoint elsewhere =
        new QueryableEndpoint(
            EndpointAddress.of(server.url().resolve("sparql").toString()),
            HemographServer.LONGEST_QUERY)) {
      HemographServer other = HemographServer.start(elsewhere, Catalogue.of(Path.of("queries")), 0);
      try {
        Requests there = new Requests(other.url());
        JsonNode answer = JSON.readTree(there.get("/changes.json" + asked).body());
        List<String> seen = new ArrayList<>();
        for (JsonNode row : answer.path("rows")) {
          seen.add(told(row));
          for (String field : List.of("statements", "patch", "added", "removed", "trouble")) {
            assertFalse(row.has(field), row.toString());
          }
        }
        assertEquals(own, seen);
        assertFalse(own.isEmpty());
        assertFalse(answer.path("statementsKept").asBoolean(true));
        String page = there.get("/changes" + asked, "Accept", "text/html").body();
        assertTrue(page.contains("This store keeps no change sets: which records changed"), page);
        assertFalse(page.contains("RDF Patch"), page);
        String feed = there.get("/changes.atom" + asked).body();
        assertTrue(feed.contains("This store keeps no change sets: entries tell"), feed);
        String about = there.get("/changes.json?about=ianalumab").body();
        assertTrue(about.contains("records that once told of it and do no more"), about);
        HttpResponse<String> patch = there.get("/changes/" + changed + ".rdfp");
        assertEquals(404, patch.statusCode());
        assertTrue(patch.body().contains("keeps no change sets"), patch.body());
      } finally {
        other.stop();
      }
    }
  }

  private static String told(JsonNode row) {
    // The last name of what is gone stands in change sets alone.
    return Stream.of("revision", "time", "change", "record")
        .map(field -> row.path(field).asText())
        .collect(java.util.stream.Collectors.joining(" | "));
  }

  @Test
  void thePage_worksByKeyboard_withoutScript_onASmallScreen() {
    try (HeadlessChromium chromium = HeadlessChromium.needed();
        BrowserContext context =
            chromium
                .browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setViewportSize(360, 800)
                        .setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      List<String> complaints = Complaints.all(page, server.url());
      page.navigate(server.url() + "changes?limit=5");
      page.locator("#about-0").focus();
      page.keyboard().type(STUDY);
      page.keyboard().press("Tab");
      PlaywrightAssertions.assertThat(page.locator("#since")).isFocused();
      page.keyboard().type(Long.toString(added));
      page.keyboard().press("Enter");
      PlaywrightAssertions.assertThat(page.locator("#since")).hasValue(Long.toString(added));
      PlaywrightAssertions.assertThat(page.locator("#about-0")).hasValue(STUDY);
      PlaywrightAssertions.assertThat(page.locator("h1")).containsText("What changed for");
      // Each entry is opened by the keyboard alone, in the order of the page.
      page.locator("form.since button").focus();
      int entries = page.locator("details.rest").count();
      assertTrue(entries > 1, "entries: " + entries);
      int opened = 0;
      for (int i = 0; i < 400 && opened < entries; i++) {
        page.keyboard().press("Tab");
        if (page.locator("details.rest:not([open]) > summary:focus").count() > 0) {
          page.keyboard().press("Enter");
          opened++;
        }
      }
      assertEquals(entries, page.locator("details.rest[open]").count());
      PlaywrightAssertions.assertThat(page.locator("del", hasText("152")).first()).isVisible();
      PlaywrightAssertions.assertThat(page.locator("ins", hasText("175")).first()).isVisible();
      Object overflow =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertEquals(0, overflow, "the page is wider than the screen");
      assertEquals(List.of(), complaints);
    }
  }

  private static Page.LocatorOptions hasText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void badInput_isNamed() throws IOException {
    assertOffence(422, "since", "/changes.json?since=2999-01-01");
    assertOffence(422, "since", "/changes.json?since=garbage");
    assertOffence(422, "since", "/changes.json?since=2026-02-30");
    assertOffence(422, "since", "/changes.json?since=99999");
    assertOffence(422, "about", "/changes.atom?about=ianalumabb");
    assertOffence(400, "sinse", "/changes.json?sinse=3");
    assertOffence(422, "limit", "/changes.json?limit=0");
    assertOffence(422, "cursor", "/changes.json?cursor=x");
    assertOffence(400, "q", "/changes.json?kind=Drug");
    assertOffence(400, "since", "/changes.json?since=1&since=0");
    assertOffence(400, "until", "/changes.atom?until=1&until=1");
    assertOffence(400, "limit", "/changes?limit=5&limit=6");
    assertOffence(400, "q", "/changes.json?q=ianalumab&q=rituximab");
    assertOffence(400, "format", "/changes?format=json&format=atom");
    String record = "/changes/" + changed + "/graph/ctgov/NCT05653219";
    assertOffence(400, "about", "/changes/" + changed + "?about=ianalumab");
    for (String ignored : List.of("q=ianalumab", "since=1", "until=1")) {
      String name = ignored.replaceFirst("=.*", "");
      assertOffence(400, name, "/changes/" + changed + ".json?" + ignored);
      assertOffence(400, name, "/changes/" + changed + ".rdfp?" + ignored);
      assertOffence(400, name, record + "?" + ignored);
    }
    assertOffence(400, "limit", record + "?limit=3");
    assertOffence(400, "limit", "/changes/" + changed + ".rdfp?limit=3");
    assertOffence(422, "limit", "/changes/" + changed + "?limit=0");
    assertEquals(1, rows("/changes/1.json?limit=1").size());
    assertEquals(200, requests.get("/changes/" + added).statusCode(), "a revision of no record");
    assertEquals(404, requests.get("/changes/99999").statusCode());
    assertEquals(404, requests.get("/changes/99999.rdfp").statusCode());
    assertEquals(404, requests.get("/changes/1/graph/ctgov/NCT00000000").statusCode());
    assertEquals(404, requests.get("/changes/one").statusCode());
    JsonNode near = problem("/changes.json?about=ianalumabb").path("nearest");
    assertTrue(near.toString().contains("ianalumab"), near.toString());
  }

  private static void assertOffence(int status, String parameter, String address)
      throws IOException {
    JsonNode problem = problem(address);
    assertEquals(status, problem.path("status").asInt(), problem.toString());
    assertEquals(parameter, problem.path("parameter").asText(), problem.toString());
  }

  private static JsonNode problem(String address) throws IOException {
    return JSON.readTree(requests.get(address, "Accept", "application/json").body());
  }

  @Test
  void aChangeSetThatBreaksOff_orIsMissing_isSaidAtItsEntries_andTheRestGoesOn()
      throws IOException {
    Path file = folder.resolve("home/changes/%09d.rdfp.gz".formatted(changed));
    byte[] whole = Files.readAllBytes(file);
    assertFalse(
        json("/changes.json?limit=100&about=" + STUDY)
            .path("remarks")
            .toString()
            .contains("has no index"));
    try {
      Files.delete(file);
      assertTroubled("is not kept here");
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
      assertTroubled("breaks off");
      Files.write(file, new byte[] {1, 2, 3});
      assertTroubled("breaks off");
    } finally {
      Files.write(file, whole);
    }
  }

  private static void assertTroubled(String words) throws IOException {
    boolean seen = false;
    String address = "?limit=100&about=" + STUDY;
    String remark = "The change set of revision " + changed + " has no index, or cannot be read";
    assertTrue(json("/changes.json" + address).path("remarks").toString().contains(remark));
    assertTrue(requests.get("/changes" + address, "Accept", "text/html").body().contains(remark));
    assertTrue(requests.get("/changes.atom" + address).body().contains(remark));
    for (JsonNode row : rows("/changes.json" + address)) {
      if (row.path("revision").asLong() == changed) {
        assertTrue(row.path("trouble").asText().contains(words), row.toString());
        seen = true;
      } else {
        assertEquals("", row.path("trouble").asText());
        assertTrue(row.path("statements").size() > 0, row.toString());
      }
    }
    assertTrue(seen);
    assertEquals(200, requests.get("/changes?about=" + STUDY).statusCode());
  }

  @Test
  void aSavedSearch_isTheChangesOfWhatItFindsNow() throws IOException {
    JsonNode answer = json("/changes.json?q=ianalumab&limit=100");
    assertTrue(answer.path("rows").size() > 3, answer.toString());
    assertTrue(answer.path("remarks").get(0).asText().startsWith("The search is asked now"));
    assertEquals(0, rows("/changes.json?q=xyzzyplugh").size());
  }

  @Test
  void thingsLeadHere_andThePageToTheFeed() {
    for (String thing :
        List.of("drug/ianalumab", "drug-class/anti-baffr", "condition/MONDO_0008558")) {
      String page = requests.get("/page/" + thing, "Accept", "text/html").body();
      assertTrue(page.contains("type=\"application/atom+xml\" href=\"/changes.atom?about="), thing);
      assertTrue(page.contains("href=\"/changes?about="), thing);
    }
    String page = requests.get("/changes?about=ianalumab", "Accept", "text/html").body();
    assertTrue(
        page.contains("type=\"application/atom+xml\" href=\"/changes.atom?about=ianalumab\""));
  }

  @Test
  void theData_areAsOpenApiSays() throws IOException {
    JsonNode document = json("/openapi.json");
    com.fasterxml.jackson.databind.node.ObjectNode schema =
        (com.fasterxml.jackson.databind.node.ObjectNode)
            document.at("/paths/~1changes.json/get/responses/200/content/application~1json/schema");
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    for (String address :
        List.of(
            "/changes.json",
            "/changes.json?about=" + STUDY,
            "/changes.json?q=ianalumab&limit=3",
            "/changes/" + changed + ".json")) {
      assertEquals(
          List.of(),
          com.networknt.schema.JsonSchemaFactory.getInstance(
                  com.networknt.schema.SpecVersion.VersionFlag.V202012)
              .getSchema(schema)
              .validate(json(address))
              .stream()
              .limit(4)
              .map(Object::toString)
              .toList(),
          address);
    }
  }

  private static JsonNode rows(String address) throws IOException {
    return json(address).path("rows");
  }

  private static JsonNode json(String address) throws IOException {
    HttpResponse<String> answer = requests.get(address);
    assertEquals(200, answer.statusCode(), address + ": " + answer.body());
    return JSON.readTree(answer.body());
  }
}
