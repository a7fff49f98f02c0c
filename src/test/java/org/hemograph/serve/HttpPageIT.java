package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The transcripts of docs/http.md are what the server answers. With {@code -Dhemograph.write=true}
 * they are written anew.
 */
class HttpPageIT {
  private static final Path PAGE = Path.of("docs/http.md");
  private static final Pattern BLOCK =
      Pattern.compile(
          "```console\n(\\$ curl -si (?:-X (?<method>[A-Z]+) )?'http://localhost:3030(?<path>[^']+)')"
              + "\n.*?```\n",
          Pattern.DOTALL);

  /** Headers that a reader looks for; the others change or stand in every answer. */
  private static final List<String> SHOWN =
      List.of(
          "Content-Type",
          "Allow",
          "Retry-After",
          "X-Total-Count",
          "X-Total-Count-Capped",
          "X-Truncated");

  @Test
  void transcriptsAreWhatTheServerAnswers() throws IOException {
    String page = Files.readString(PAGE);
    String fresh;
    try (ServedFixture served = ServedFixture.inMemory()) {
      fresh = BLOCK.matcher(page).replaceAll(b -> Matcher.quoteReplacement(block(served, b)));
    }
    assertTrue(BLOCK.matcher(page).results().count() >= 10, "transcripts were lost");
    if (Boolean.getBoolean("hemograph.write")) {
      Files.writeString(PAGE, fresh);
    } else {
      assertEquals(fresh, page);
    }
  }

  private static String block(ServedFixture served, MatchResult block) {
    Matcher asked = BLOCK.matcher(block.group());
    assertTrue(asked.matches());
    String method = asked.group("method") == null ? "GET" : asked.group("method");
    HttpResponse<String> answer = served.method(method, asked.group("path"));
    StringBuilder told = new StringBuilder("```console\n").append(asked.group(1)).append('\n');
    told.append("HTTP/1.1 ").append(answer.statusCode()).append('\n');
    for (String name : SHOWN) {
      answer
          .headers()
          .firstValue(name)
          .ifPresent(value -> told.append(name).append(": ").append(value).append('\n'));
    }
    answer.headers().allValues("Link").stream()
        .filter(link -> !link.contains("alternate"))
        .forEach(link -> told.append("Link: ").append(link).append('\n'));
    return told.append('\n')
        .append(answer.body().strip().replace("\r", ""))
        .append("\n```\n")
        .toString();
  }
}
