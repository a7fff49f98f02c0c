package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesCommandTest {
  private static final String GOOD = "#+ summary: Whether there is anything.\nASK { ?s ?p ?o }\n";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aQueryIsDescribed() {
    assertEquals(0, run("queries", "adverse-events"), err.toString());
    String told = out.toString();
    assertTrue(told.contains("atLeast  a number from 0 to 100 (optional)"), told);
    assertTrue(told.contains("percent  decimal in %"), told);
    assertTrue(told.contains("hemograph query adverse-events study=VAYHIT2"), told);
  }

  @Test
  void anUnknownQueryIsNoSuchThing() {
    assertEquals(3, run("queries", "adverse-event"), err.toString());
  }

  @Test
  void queriesOfOnesOwnAreListedBesideTheBundled() throws IOException {
    write("anything.rq", GOOD);
    assertEquals(0, run("queries", "--queries", folder.toString()), err.toString());
    assertTrue(out.toString().contains("anything  Whether there"), out.toString());
    assertTrue(out.toString().contains("study-results"), out.toString());
  }

  @Test
  void aCheckTellsEveryMistake() throws IOException {
    write("anything.rq", GOOD);
    assertEquals(0, run("queries", "--check", folder.toString()), err.toString());
    assertTrue(out.toString().contains("queries, no mistake."), out.toString());
    write("one.rq", GOOD.replace("summary", "sumary"));
    write("two.rq", GOOD.replace("ASK", "AKS"));
    assertEquals(2, run("queries", "--check", folder.toString()));
    assertTrue(err.toString().contains("one.rq line 1: unknown key"), err.toString());
    assertTrue(err.toString().contains("two.rq line 2: the SPARQL"), err.toString());
  }

  @Test
  void aMistakeStopsTheStartBeforeAnythingElse() throws IOException {
    write("one.rq", GOOD.replace("summary", "sumary"));
    Path home = folder.resolve("home");
    for (String command : new String[] {"up", "query"}) {
      String[] more = command.equals("up") ? new String[] {"--port", "0"} : new String[] {"one"};
      String[] all = new String[more.length + 5];
      System.arraycopy(
          new String[] {command, "--home", home.toString(), "--queries", folder.toString()},
          0,
          all,
          0,
          5);
      System.arraycopy(more, 0, all, 5, more.length);
      assertEquals(2, run(all), err.toString());
      assertTrue(err.toString().contains("one.rq line 1"), err.toString());
    }
    assertFalse(Files.exists(home.resolve("database")));
  }
}
