package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of {@code docs/guide/} do what their pages say: those of a page run in their order,
 * in one folder, against one fresh server for all pages.
 */
class GuideIT {
  private static final Path GUIDE = Path.of("docs/guide");
  private static final String INDEX = "README.md";
  private static final String ADDRESS = "http://localhost:3030/";

  /** Where a command writes what would else be printed. */
  private static final Pattern WRITTEN =
      Pattern.compile("(?:\\s-(?:o|-output)[\\s=]+|\\s>>?\\s*)'?([A-Za-z0-9._/-]+)'?");

  @TempDir private static Path folder;

  private static Map<String, String> environment;
  private static RunningLauncher server;

  @BeforeAll
  static void start() throws IOException {
    environment =
        Map.of("HEMOGRAPH_HOME", folder.resolve("home").toString(), "HEMOGRAPH_PORT", "0");
    server = RunningLauncher.start(List.of("./hemograph", "up"), environment);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> everyCommand_ofEveryPage() throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(GUIDE)) {
      pages =
          files
              .filter(file -> file.toString().endsWith(".md") && !file.endsWith(INDEX))
              .sorted()
              .toList();
    }
    assertFalse(pages.isEmpty(), "no page in " + GUIDE);
    return pages.stream()
        .map(page -> dynamicTest(String.valueOf(page.getFileName()), () -> check(page)));
  }

  private static void check(Path page) throws Exception {
    List<String> commands = commands(Files.readString(page));
    assertFalse(commands.isEmpty(), page + " has no command");
    Path place = Files.createDirectory(folder.resolve(String.valueOf(page.getFileName())));
    Files.createSymbolicLink(place.resolve("hemograph"), Path.of("hemograph").toAbsolutePath());
    for (String command : commands) {
      String here =
          "set -o pipefail; cd '"
              + place
              + "' && "
              + command.replace(ADDRESS, server.url()).replaceAll("^curl", "curl -sSf");
      Launched run = Launched.run(List.of("bash", "-c", here), environment);
      assertEquals(0, run.exitCode(), page + ": " + command + "\n" + run.err() + run.out());
      Matcher written = WRITTEN.matcher(command);
      boolean some = false;
      while (written.find()) {
        Path file = place.resolve(written.group(1));
        assertTrue(Files.isRegularFile(file), page + ": " + command + " left no " + file);
        assertTrue(Files.size(file) > 0, page + ": " + command + " left " + file + " empty");
        some = true;
      }
      assertTrue(
          some || !run.out().isBlank() || !run.err().isBlank(),
          page + ": " + command + " said nothing");
    }
  }

  /** The commands of its shell blocks, continued lines joined. */
  private static List<String> commands(String page) {
    List<String> commands = new ArrayList<>();
    boolean shell = false;
    StringBuilder command = new StringBuilder();
    for (String line : page.lines().toList()) {
      if (line.startsWith("```")) {
        shell = !shell && line.strip().equals("```sh");
        command.setLength(0);
      } else if (shell
          && (command.length() > 0 || line.matches("(\\./hemograph|curl|printf) .*"))) {
        boolean goesOn = line.endsWith("\\");
        command.append(goesOn ? line.substring(0, line.length() - 1) : line);
        if (!goesOn) {
          commands.add(command.toString());
          command.setLength(0);
        }
      }
    }
    return commands;
  }
}
