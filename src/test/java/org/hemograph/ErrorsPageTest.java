package org.hemograph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hemograph.model.Fault;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/errors.md has one heading a fault, with its status and exit code, and no heading more. */
class ErrorsPageTest {

  private static final Path PAGE = Path.of("docs", "errors.md");

  private static final Path SERVER_PROBLEMS =
      Path.of("src/main/java/org/hemograph/serve/http/ProblemDetails.java");

  @TestFactory
  Stream<DynamicTest> everyFaultHasItsHeadingWithStatusAndExitCode() throws IOException {
    String page = Files.readString(PAGE);
    return Arrays.stream(Fault.values())
        .map(
            fault ->
                DynamicTest.dynamicTest(
                    fault.slug(),
                    () -> {
                      int heading = page.indexOf("## " + fault.slug() + "\n");
                      assertTrue(heading >= 0, "docs/errors.md has no heading for " + fault.slug());
                      String line = page.substring(heading).lines().skip(2).findFirst().orElse("");
                      assertTrue(
                          line.contains("HTTP " + fault.status())
                              && line.contains("exit code " + fault.exitCode()),
                          "wrong status or exit code under " + fault.slug() + ": " + line);
                    }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong-method", "not-allowed", "bug"})
  void everyProblemTypeOfTheServerItselfHasItsHeading(String type) throws IOException {
    assertTrue(Files.readString(PAGE).contains("\n### " + type + "\n"));
    String server = Files.readString(SERVER_PROBLEMS);
    assertTrue(server.contains('"' + type + '"'), "the server no longer knows " + type);
  }

  @Test
  void noHeadingNamesAFaultThatIsGone() throws IOException {
    List<String> headings =
        Pattern.compile("^## (\\S+)$", Pattern.MULTILINE)
            .matcher(Files.readString(PAGE))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertEquals(Arrays.stream(Fault.values()).map(Fault::slug).toList(), headings);
  }
}
