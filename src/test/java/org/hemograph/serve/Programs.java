package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Programs of others that the tests run. Where one is not installed its test is skipped and says
 * so, unless HEMOGRAPH_CLIENTS_REQUIRED=1 or, for the pages, HEMOGRAPH_BROWSER_REQUIRED=1.
 */
public final class Programs {
  public static final Path JS = Path.of("src/test/js");
  private static final String CLIENTS = "HEMOGRAPH_CLIENTS_REQUIRED";
  private static final String BROWSER = "HEMOGRAPH_BROWSER_REQUIRED";
  private static final int MINUTES = 4;

  private Programs() {}

  /** Goes on only if this is so. */
  public static void need(boolean there, String what) {
    need(there, what, CLIENTS);
  }

  /** Goes on only if there is a Chromium to look at the pages with. */
  public static void needBrowser(boolean there) {
    need(there, "Chromium", BROWSER);
  }

  private static void need(boolean there, String what, String required) {
    if ("1".equals(System.getenv(required))) {
      assertTrue(there, what + " is required here (" + required + "=1).");
    }
    assumeTrue(there, what + " is not installed: its test is skipped.");
  }

  /** Debian's Python, which has Debian's packages. */
  public static String python(String module) throws IOException, InterruptedException {
    String python = "/usr/bin/python3";
    boolean there =
        Files.isExecutable(Path.of(python))
            && new ProcessBuilder(python, "-c", "import " + module)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor()
                == 0;
    need(there, "The Python package " + module);
    return python;
  }

  /** Node, with a package of {@code src/test/js} beside it. */
  public static String node(String installed) {
    need(onPath("node").isPresent(), "node");
    need(
        Files.isDirectory(JS.resolve("node_modules").resolve(installed)),
        "The npm package " + installed + " (npm ci in " + JS + ")");
    return "node";
  }

  public static Optional<Path> onPath(String... names) {
    return Arrays.stream(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .flatMap(folder -> Arrays.stream(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** What it prints; the test fails unless it ends well. */
  public static String run(Path folder, String input, String... command)
      throws IOException, InterruptedException {
    Path printed = Files.createTempFile("hemograph", ".out");
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toAbsolutePath().toFile())
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
      try (var in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.destroyForcibly();
      }
      String text = Files.readString(printed);
      assertTrue(ended, () -> List.of(command) + " did not end: " + text);
      assertEquals(0, process.exitValue(), () -> List.of(command) + ": " + text);
      return text;
    } finally {
      Files.delete(printed);
    }
  }
}
