package org.hemograph.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of the launcher as a user types it, in a process of its own.
 *
 * @param exitCode what the process said at its end
 * @param out standard output
 * @param err standard error
 */
record Launched(int exitCode, String out, String err) {

  /** Runs {@code ./hemograph} with the arguments over the home, and waits for its end. */
  static Launched hemograph(Path home, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./hemograph"));
    command.addAll(List.of(arguments));
    return run(command, Map.of("HEMOGRAPH_HOME", home.toString()));
  }

  static Launched run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("hemograph", ".out");
    Path err = Files.createTempFile("hemograph", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running after two minutes: " + command);
      }
      return new Launched(process.exitValue(), read(out), read(err));
    } finally {
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
