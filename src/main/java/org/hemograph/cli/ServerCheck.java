package org.hemograph.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.hemograph.store.ServerAddress;

/** What became of a server that announced itself. */
enum ServerCheck {
  /** It answers, and it is the one. */
  OURS,
  /** It was killed and left its address behind: nobody listens there, or somebody else does. */
  GONE,
  /** Something is there and says nothing: suspended, ending, or no server of ours. */
  SILENT;

  /** How long a server may take to connect, and again to say who it is. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Asks. Shows no secret, for nobody knows yet who is asked. */
  static ServerCheck of(ServerAddress address, HttpClient http) {
    HttpRequest question =
        HttpRequest.newBuilder(address.url().resolve("$/door/id")).timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = http.send(question, BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().equals(address.instance()) ? OURS : GONE;
    } catch (ConnectException e) {
      return GONE;
    } catch (IOException e) {
      return SILENT; // also a time-out
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while waiting for the server", e);
  }
}
