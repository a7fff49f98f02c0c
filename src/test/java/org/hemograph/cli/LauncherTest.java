package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout of its own, where Maven and Java only leave traces. */
class LauncherTest {
  private static final String MAKES_ALL = "mkdir -p target; echo > target/hemograph.jar; archive";

  @TempDir private Path checkout;

  @BeforeEach
  void anEmptyCheckout() throws IOException {
    for (String folder :
        List.of("src/main", "ontology", "data", "queries", "fuseki-config", "bin")) {
      Files.createDirectories(checkout.resolve(folder));
    }
    Files.createFile(checkout.resolve("pom.xml"));
    Files.copy(Path.of("hemograph"), checkout.resolve("hemograph"));
    command("java", "echo runs");
    maven(MAKES_ALL);
  }

  private void command(String name, String script) throws IOException {
    Path file = checkout.resolve("bin").resolve(name);
    Files.writeString(file, "#!/bin/bash\n" + script + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  private void maven(String script) throws IOException {
    command("mvn", "archive() { echo > target/hemograph.jsa; }\necho builds >&2\n" + script);
  }

  private Launched launch() throws IOException, InterruptedException {
    return Launched.run(
        List.of(checkout.resolve("hemograph").toString(), "queries"),
        Map.of("PATH", checkout.resolve("bin") + ":" + System.getenv("PATH"), "JAVA_HOME", ""));
  }

  private boolean builds() throws IOException, InterruptedException {
    Launched run = launch();
    assertEquals(0, run.exitCode(), run.err());
    assertEquals("runs", run.out().strip());
    return run.err().lines().anyMatch("builds"::equals);
  }

  @Test
  void itBuildsOnceAndAgainWhenAQueryIsNewer() throws Exception {
    assertTrue(builds(), "at first");
    assertFalse(builds(), "built already");
    Path query = Files.createFile(checkout.resolve("queries/new.rq"));
    Files.setLastModifiedTime(query, FileTime.from(Instant.now().plusSeconds(1)));
    assertTrue(builds(), "something is newer");
  }

  @Test
  void aBuildThatWasBrokenOffDoesNotCount() throws Exception {
    maven("mkdir -p target; echo > target/hemograph.jar; archive; exit 1");
    Launched run = launch();
    assertEquals(1, run.exitCode(), run.err());
    maven(MAKES_ALL);
    assertTrue(builds(), "the jar was there, but no whole build");
  }

  @Test
  void whatTheCheckoutNoLongerHasIsNotBuiltIn() throws Exception {
    Path copies = checkout.resolve("target/classes/org/hemograph/queries");
    Files.createDirectories(copies);
    Files.createFile(copies.resolve("moved.rq"));
    assertTrue(builds());
    assertFalse(Files.exists(copies), "Maven would have left it");
  }
}
