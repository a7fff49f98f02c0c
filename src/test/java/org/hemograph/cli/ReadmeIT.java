package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's commands do what it says, as they stand there. */
class ReadmeIT {

  private static final Path README = Path.of("README.md");
  private static final String ADDRESS = "http://localhost:3030/";

  @Test
  void theFirstCommandLeadsToAnswersOfAllTheOthers(@TempDir Path folder) throws Exception {
    List<String> commands = commands();
    assertEquals("./hemograph up", commands.get(0), "the README's first command");
    Map<String, String> environment =
        Map.of("HEMOGRAPH_HOME", folder.resolve("home").toString(), "HEMOGRAPH_PORT", "0");
    List<String> others =
        commands.stream()
            .filter(c -> c.startsWith("./hemograph query") || c.startsWith("curl"))
            .toList();
    assertFalse(others.isEmpty(), "no examples found: is the test looking in the right place?");
    try (RunningLauncher server =
        RunningLauncher.start(List.of("./hemograph", "up"), environment)) {
      for (String command : others) {
        String here = command.replace(ADDRESS, server.url()).replaceFirst("^curl", "curl -sSf");
        Launched run = Launched.run(List.of("bash", "-c", here), environment);
        assertEquals(0, run.exitCode(), command + "\n" + run.err());
        assertTrue(run.out().lines().count() > 1, command + " answered nothing:\n" + run.out());
      }
    }
  }

  @Test
  void theTestCommandIsTheOneThatCiRuns() throws IOException {
    assertTrue(commands().contains("mvn verify"), "the README's test command");
    String ci = Files.readString(Path.of(".ci", "run"));
    assertTrue(ci.lines().anyMatch(l -> l.matches("mvn( -\\S+)* verify")), ci);
  }

  /** The lines of the README's code blocks that are commands. */
  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    boolean code = false;
    for (String line : Files.readAllLines(README)) {
      if (line.startsWith("```")) {
        code = !code;
      } else if (code && line.matches("(\\./hemograph|mvn|curl) .*")) {
        commands.add(line);
      }
    }
    return commands;
  }
}
