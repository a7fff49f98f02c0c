package org.hemograph.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.QueryCancelledException;
import org.hemograph.serve.pages.Pages;
import org.junit.jupiter.api.Test;

/** What becomes of what a door throws. */
class DoorServletTest {
  @Test
  void queryThatWasEnded_503AndWhenToComeAgain() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        answer(
            exchange -> {
              throw new QueryCancelledException();
            });
    assertEquals(503, answer.statusCode());
    assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
    assertTrue(answer.body().contains("/errors#query-timeout\""), answer.body());
  }

  @Test
  void bug_500() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        answer(
            exchange -> {
              throw new IllegalStateException("secret");
            });
    assertEquals(500, answer.statusCode());
    assertTrue(!answer.body().contains("secret"), answer.body());
  }

  private static HttpResponse<String> answer(Door door) throws IOException, InterruptedException {
    FusekiServer server =
        FusekiServer.create()
            .port(0)
            .loopback(true)
            .addServlet("/door", new DoorServlet(door, new ProblemWriter(new Pages())))
            .build()
            .start();
    try {
      URI address = URI.create("http://localhost:" + server.getHttpPort() + "/door");
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } finally {
      server.stop();
    }
  }
}
