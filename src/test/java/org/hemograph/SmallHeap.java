package org.hemograph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the tests' class path, run where memory is short. */
public final class SmallHeap {
  private SmallHeap() {}

  /**
   * Runs a main class to its end, which has to be a good one.
   *
   * @param heap the most it may take, as {@code -Xmx} has it: {@code 64m}
   * @return what it printed
   */
  public static String run(String heap, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
    java.getOutputStream().close();
    String told = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, java.waitFor(), told);
    return told;
  }
}
