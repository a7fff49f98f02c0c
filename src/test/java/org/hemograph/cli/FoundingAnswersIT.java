package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.query.Catalogue;
import org.hemograph.serve.HemographServer;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must come out of the founding article, over the command line and over HTTP alike. */
@TestInstance(Lifecycle.PER_CLASS)
class FoundingAnswersIT {

  /** A question and what its answer must contain. */
  record Question(String query, List<String> parameters, List<String> contained) {
    @Override
    public String toString() {
      return query + " " + String.join(" ", parameters);
    }
  }

  private Path home;
  private EvidenceStore store;
  private HemographServer server;

  @BeforeAll
  void oneBaseForEachWay(@TempDir Path folder) throws Exception {
    home = folder.resolve("cli");
    assertEquals(0, Launched.hemograph(home, "import", "data").exitCode());
    Home served = new Home(folder.resolve("http"));
    assertEquals(0, Launched.hemograph(served.dir(), "import", "data").exitCode());
    store = EvidenceStore.open(served);
    server = HemographServer.start(store, Catalogue.bundled(), 0, served);
  }

  @AfterAll
  void stop() {
    server.stop();
    store.close();
  }

  static Stream<Question> questions() {
    return Stream.of(
        new Question(
            "competing-classes",
            List.of("drug=ianalumab"),
            List.of(
                "anti-CD38 monoclonal antibody",
                "FcRn antagonist",
                "BTK inhibitor",
                "SYK inhibitor",
                "CAR-T cell therapy")),
        new Question(
            "study-arms",
            List.of("study=VAYHIT2"),
            List.of(
                "1:1:1",
                "9 mg/kg",
                "3 mg/kg",
                "4 monthly infusions",
                "background",
                "16 weeks",
                "taper",
                "8 weeks",
                "placebo")),
        new Question(
            "study-results",
            List.of("study=VAYHIT2", "endpoint=time to treatment failure"),
            List.of("13.0 months", "not estimable", "4.7 months")),
        new Question(
            "study-results", List.of("study=VAYHIT2", "endpoint=SR6"), List.of("62.0%", "39.2%")),
        new Question(
            "study-endpoints",
            List.of("study=VAYHIT3"),
            List.of("confirmed response", "50", "consecutive", "rescue")),
        new Question(
            "drug-mechanism-path",
            List.of("drug=VAY736"),
            List.of(
                "antibody-dependent cellular cytotoxicity",
                "B-cell depletion",
                "BAFF-R blockade",
                "suppression of B-cell activation",
                "suppression of B-cell maturation",
                "suppression of B-cell proliferation",
                "suppression of B-cell survival",
                "TNFRSF13C")),
        new Question(
            "study-facts",
            List.of("study=VAYHIT2"),
            List.of(
                "NCT05653219", "Phase 3", "randomised", "1:1:1", "double-blind", "placebo", "152")),
        new Question(
            "claims",
            List.of("type=limitation", "by=Yang Linhua"),
            List.of("infections", "controlled studies", "sequence and combinations")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void theAnswerIsThereOverTheCommandLineAndOverHttpAlike(Question question) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("query", question.query()));
    arguments.addAll(question.parameters());
    arguments.addAll(List.of("--format", "csv"));
    Launched cli = Launched.hemograph(home, arguments.toArray(String[]::new));
    HttpResponse<String> http =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(address(question)).build(), BodyHandlers.ofString());
    assertEquals(0, cli.exitCode(), cli.err());
    assertEquals(200, http.statusCode(), http.body());
    for (String text : question.contained()) {
      assertTrue(cli.out().contains(text), "no \"" + text + "\" in\n" + cli.out());
    }
    assertEquals(cli.out(), http.body());
  }

  private URI address(Question question) {
    String parameters =
        question.parameters().stream()
            .map(p -> p.split("=", 2))
            .map(p -> p[0] + "=" + URLEncoder.encode(p[1], StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return server.url().resolve("queries/" + question.query() + ".csv?" + parameters);
  }
}
