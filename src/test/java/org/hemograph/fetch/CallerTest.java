package org.hemograph.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallerTest {
  @TempDir private Path folder;
  private final TestSource source = new TestSource();

  @AfterEach
  void stop() {
    source.close();
  }

  private static MappingBuilder efetch() {
    return post(urlEqualTo("/eutils/efetch.fcgi"));
  }

  private void search(ResponseDefinitionBuilder answer) {
    source.server.stubFor(post(urlEqualTo("/eutils/esearch.fcgi")).willReturn(answer));
  }

  private static String[] ids(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(String::valueOf).toArray(String[]::new);
  }

  @Test
  void keyAndAddressOfTheCallerGoToTheServerAndNowhereElse() throws Exception {
    String refusal = "{\"error\":\"API key invalid\",\"api-key\":\"" + TestSource.KEY + "\"}";
    source.server.stubFor(efetch().willReturn(aResponse().withStatus(400).withBody(refusal)));
    search(ok("<eSearchResult><ERROR>" + refusal + "</ERROR></eSearchResult>"));
    Caller caller = new Caller("1", Optional.of("someone-at-home"), ApiKey.of(TestSource.KEY));
    StringWriter told = new StringWriter();
    for (HemographException e :
        List.of(
            assertThrows(
                HemographException.class,
                () -> source.fetcher(folder, caller).articles(List.of("11"))),
            assertThrows(
                HemographException.class,
                () -> source.fetcher(folder, caller).articlesFound("x")))) {
      assertTrue(e.getMessage().contains("API key invalid"), e.getMessage());
      e.printStackTrace(new PrintWriter(told, true));
    }
    source.server.stubFor(efetch().willReturn(ok(TestSource.articles("11"))));
    source.fetcher(folder, caller).articles(List.of("11"));
    told.append(source.progress.all()).append(caller.toString());
    told.append(Files.readString(folder.resolve(".hemograph-fetch.json")));
    source.asked().forEach(told::append);
    for (String secret : List.of(TestSource.KEY, "5ecret", "someone")) {
      assertFalse(
          told.toString().replace(caller.email().get(), "").contains(secret), told::toString);
    }
    for (String sent : source.sent()) {
      assertTrue(sent.contains("email=someone-at-home"), sent);
      assertTrue(sent.contains("api_key=5ecret-k3y%2Fof%2Bmine"), sent);
    }
  }

  @Test
  void aKeyGoesByHttpsOrWithinThisMachineOnly() {
    for (String safe :
        List.of(
            "https://mirror.invalid/e",
            "http://localhost:1",
            "http://127.0.0.1:1",
            "http://[::1]:1")) {
      assertTrue(Addresses.of(null, safe).takeKeys(), safe);
    }
    assertTrue(Addresses.of(null, null).takeKeys());
    for (String open :
        List.of("http://mirror.invalid/e", "http://127.0.0.1.mirror.invalid", "http://10.0.0.1")) {
      assertFalse(Addresses.of(null, open).takeKeys(), open);
    }
  }

  @Test
  void aKeyThatIsNotSentIsTold() {
    Caller caller = new Caller("1", Optional.empty(), ApiKey.of(TestSource.KEY));
    Fetcher fetcher =
        new Fetcher(
            Addresses.of(null, "http://mirror.invalid"),
            caller,
            source.time,
            folder,
            source.progress);
    assertThrows(HemographException.class, () -> fetcher.articles(List.of("11")));
    assertTrue(
        source.progress.all().contains("The key is not sent to mirror.invalid"),
        source.progress.all());
  }

  @Test
  void whoHasAKeyIsTenASecond() {
    source.server.stubFor(efetch().willReturn(ok(TestSource.articles(ids(1, 400)))));
    Caller caller = new Caller("1", Optional.empty(), ApiKey.of("k"));
    source.fetcher(folder, caller).articles(List.of(ids(1, 400)));
    assertEquals(List.of(Duration.ofMillis(110)), source.time.pauses());
  }
}
