package org.hemograph.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliteClientTest {
  private static final Exchange.Limits LIMITS =
      new Exchange.Limits(Duration.ofMillis(1500), 10_000);

  private final TestSource source = new TestSource();

  @AfterEach
  void stop() {
    source.close();
  }

  private String ask() throws Refusal {
    return ask(body -> new String(body, StandardCharsets.UTF_8));
  }

  private <T> T ask(Reading<T> reading) throws Refusal {
    Exchange exchange =
        new Exchange("hemograph/1", new Pace(Duration.ofSeconds(1), source.time), LIMITS);
    PoliteClient client =
        new PoliteClient(
            exchange, RetryPolicy.standard(), source.time, source.progress, ApiKey.NONE);
    return client.ask(
        Question.get(URI.create(source.address()), "/here", Map.of("a", "b c")), reading);
  }

  /** The first answer is this, the second is "well". */
  private void first(ResponseDefinitionBuilder answer) {
    source.server.stubFor(
        any(anyUrl())
            .inScenario("first")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("later")
            .willReturn(answer));
    source.server.stubFor(
        any(anyUrl()).inScenario("first").whenScenarioStateIs("later").willReturn(ok("well")));
  }

  private void always(ResponseDefinitionBuilder answer) {
    source.server.stubFor(any(anyUrl()).willReturn(answer));
  }

  @Test
  void saysWhoAsks() throws Refusal {
    always(ok("well"));
    assertEquals("well", ask());
    assertEquals(
        "hemograph/1",
        source.server.getAllServeEvents().get(0).getRequest().getHeader("User-Agent"));
    assertEquals("/here?a=b%20c", source.asked().get(0));
  }

  @Test
  void waitsAsManySecondsAsItIsTold() throws Refusal {
    first(aResponse().withStatus(429).withHeader("Retry-After", "37"));
    assertEquals("well", ask());
    assertEquals(Duration.ofSeconds(37), source.time.passed());
  }

  @Test
  void waitsUntilTheDateThatItIsTold() throws Refusal {
    first(aResponse().withStatus(503).withHeader("Retry-After", "Sun, 1 Mar 2026 12:00:42 GMT"));
    assertEquals("well", ask());
    assertEquals(Duration.ofSeconds(42), source.time.passed());
  }

  @Test
  void givesUpWhenItIsToldToComeBackMuchLater() {
    always(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    HemographException e = assertThrows(HemographException.class, this::ask);
    assertTrue(e.getMessage().contains("3600 s"), e.getMessage());
    assertEquals(1, source.asked().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void asksAgainAfterAFailureOfTheServer(int status) throws Refusal {
    first(aResponse().withStatus(status));
    assertEquals("well", ask());
    assertTrue(source.progress.all().contains("answered " + status), source.progress.all());
  }

  @ParameterizedTest
  @EnumSource(com.github.tomakehurst.wiremock.http.Fault.class)
  void asksAgainWhenTheConnectionIsDropped(com.github.tomakehurst.wiremock.http.Fault fault)
      throws Refusal {
    first(aResponse().withFault(fault));
    assertEquals("well", ask());
  }

  @Test
  void asksAgainWhenTheAnswerIsShorterThanAnnounced() throws Exception {
    try (CuttingServer server = new CuttingServer("well, this", "well")) {
      Exchange exchange = new Exchange("hemograph/1", new Pace(Duration.ZERO, source.time), LIMITS);
      PoliteClient client =
          new PoliteClient(
              exchange, RetryPolicy.standard(), source.time, source.progress, ApiKey.NONE);
      String answer =
          client.ask(
              Question.get(server.url(), "/", Map.of()),
              body -> new String(body, StandardCharsets.UTF_8));
      assertEquals("well", answer);
      assertEquals(2, server.asked());
    }
  }

  @Test
  void asksAgainWhenTheAnswerTakesTooLong() throws Refusal {
    first(ok("late").withFixedDelay(4000));
    assertEquals("well", ask());
    assertTrue(source.progress.all().contains("no whole answer"), source.progress.all());
  }

  @Test
  void asksAgainWhenTheBodyTricklesForTooLong() throws Refusal {
    first(ok("late late late").withChunkedDribbleDelay(5, 5000));
    assertEquals("well", ask());
    assertTrue(source.progress.all().contains("no whole answer"), source.progress.all());
  }

  @Test
  void asksAgainWhenTheAnswerIsSomethingElse() throws Refusal {
    always(ok("<html>We are down for maintenance</html>"));
    HemographException e = assertThrows(HemographException.class, () -> ask(StudyJson::study));
    assertEquals(Fault.SOURCE_UNREACHABLE, e.fault());
    assertTrue(e.getMessage().contains("whole JSON"), e.getMessage());
    assertEquals(6, source.asked().size());
  }

  @Test
  void waitsLongerEachTimeAndGivesUpAfterSixTries() {
    always(aResponse().withStatus(500));
    HemographException e = assertThrows(HemographException.class, this::ask);
    assertEquals(Fault.SOURCE_UNREACHABLE, e.fault());
    assertTrue(e.getMessage().contains("localhost answered 500"), e.getMessage());
    assertEquals(6, source.asked().size());
    long seconds = source.time.passed().toSeconds();
    assertTrue(seconds >= 15 && seconds <= 36, seconds + " s"); // half of 1+2+4+8+16 to all of it
  }

  @Test
  void takesANoForANo() {
    always(aResponse().withStatus(404).withBody("<p>NCT number \n not found</p>"));
    Refusal e = assertThrows(Refusal.class, this::ask);
    assertEquals(404, e.status());
    assertEquals("NCT number not found", e.words());
    assertEquals(1, source.asked().size());
  }

  @Test
  void followsARedirectOnTheSameHostAtTheSamePace() throws Refusal {
    first(temporaryRedirect("/there"));
    assertEquals("well", ask());
    assertEquals("/there", source.asked().get(1));
    assertEquals(Duration.ofSeconds(1), source.time.passed());
  }

  @Test
  void goesToNoOtherHost() {
    try (TestSource other = new TestSource()) {
      for (String target :
          new String[] {
            "http://127.0.0.1:" + source.server.port() + "/x",
            other.server.baseUrl() + "/x",
            "file:///etc/hostname",
            "https://localhost:" + source.server.port() + "/x",
            "//elsewhere.invalid/x",
            "http://:::"
          }) {
        always(temporaryRedirect(target));
        HemographException e = assertThrows(HemographException.class, this::ask, target);
        assertEquals(Fault.SOURCE_UNREACHABLE, e.fault());
        assertTrue(e.getMessage().contains("another host"), e.getMessage());
      }
      assertEquals(6, source.asked().size());
      assertEquals(0, other.asked().size());
    }
  }

  @Test
  void doesNotRunInCircles() {
    always(temporaryRedirect("/here"));
    assertThrows(HemographException.class, this::ask);
    assertEquals(6, source.asked().size());
  }

  @Test
  void stopsReadingAnAnswerThatIsTooLong() {
    always(ok("x".repeat(10_001)));
    HemographException e = assertThrows(HemographException.class, this::ask);
    assertTrue(e.getMessage().contains("10000 bytes"), e.getMessage());
    assertEquals(1, source.asked().size());
  }

  @Test
  void tellsWhenNobodyListens() {
    source.server.stop();
    HemographException e = assertThrows(HemographException.class, this::ask);
    assertEquals(Fault.SOURCE_UNREACHABLE, e.fault());
    assertFalse(e.getMessage().contains("null"), e.getMessage());
  }
}
