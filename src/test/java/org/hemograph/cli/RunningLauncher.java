package org.hemograph.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A launched server, from its ready line to its polite end. */
final class RunningLauncher implements AutoCloseable {

  private static final String READY = "Hemograph is ready: ";

  private final Process process;
  private final String url;

  private RunningLauncher(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Starts the command and waits for the line that says it is ready. */
  static RunningLauncher start(List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(READY)) {
        return new RunningLauncher(process, line.substring(READY.length()).trim());
      }
    }
    throw new AssertionError("ended without its ready line: " + command);
  }

  /** The address it printed, with its slash at the end. */
  String url() {
    return url;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("did not stop within 20 seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
