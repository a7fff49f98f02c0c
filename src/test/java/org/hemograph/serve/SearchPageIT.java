package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The commands of docs/search.md, run as they stand against the bundled base. With {@code
 * -Dhemograph.write=true} what they print is written anew.
 */
class SearchPageIT {
  private static final Path PAGE = Path.of("docs/search.md");
  private static final String SERVER = "http://localhost:3030/";
  private static final Pattern BLOCK =
      Pattern.compile("```console\n\\$ (?<command>[^\n]+)\n(?<printed>.*?)```\n", Pattern.DOTALL);

  @Test
  void commandsPrintWhatThePageSays() throws IOException {
    Programs.need(Programs.onPath("curl").isPresent(), "curl");
    Programs.need(Programs.onPath("jq").isPresent(), "jq");
    String page = Files.readString(PAGE);
    assertTrue(BLOCK.matcher(page).results().count() >= 5, "commands were lost");
    String fresh;
    try (ServedBase served = ServedBase.alone()) {
      fresh = BLOCK.matcher(page).replaceAll(b -> Matcher.quoteReplacement(run(served, b)));
    }
    if (Boolean.getBoolean("hemograph.write")) {
      Files.writeString(PAGE, fresh);
    } else {
      assertEquals(fresh, page);
    }
  }

  private static String run(ServedBase served, MatchResult block) {
    Matcher asked = BLOCK.matcher(block.group());
    assertTrue(asked.matches());
    String command = asked.group("command");
    try {
      Process process =
          new ProcessBuilder("bash", "-c", command.replace(SERVER, served.url().toString()))
              .redirectErrorStream(true)
              .start();
      String printed =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .replace(served.url().toString(), SERVER)
              .strip();
      return "```console\n$ " + command + "\n" + printed + "\n```\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
