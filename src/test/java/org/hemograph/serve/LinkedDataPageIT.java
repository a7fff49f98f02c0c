package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.hemograph.rdf.External;
import org.hemograph.rdf.Namespaces;
import org.junit.jupiter.api.Test;

/**
 * The transcripts of docs/linked-data.md are what the server answers. With {@code
 * -Dhemograph.write=true} they are written anew.
 */
class LinkedDataPageIT {
  private static final Path PAGE = Path.of("docs/linked-data.md");
  private static final Pattern BLOCK =
      Pattern.compile(
          "```console\n(\\$ curl -si (?:-H '(?<name>[^:']+): (?<value>[^']+)' )?"
              + "'http://localhost:3030(?<path>[^']+)')\n.*?```\n",
          Pattern.DOTALL);
  private static final List<String> SHOWN =
      List.of("Location", "Content-Type", "Vary", "X-Total-Count", "Link");

  @Test
  void transcriptsAreWhatTheServerAnswers() throws IOException {
    String page = Files.readString(PAGE);
    String fresh;
    try (ServedFixture served = ServedFixture.inMemory()) {
      merge(served, "drug/withdrawn", "drug/ianalumab");
      fresh = BLOCK.matcher(page).replaceAll(b -> Matcher.quoteReplacement(block(served, b)));
    }
    assertTrue(BLOCK.matcher(page).results().count() >= 9, "transcripts were lost");
    if (Boolean.getBoolean("hemograph.write")) {
      Files.writeString(PAGE, fresh);
    } else {
      assertEquals(fresh, page);
    }
  }

  /** A drug that came, and was found to be another. */
  private static void merge(ServedFixture served, String old, String successor) {
    Namespaces names = Namespaces.DEFAULT;
    Node table = NodeFactory.createURI(names.graph("curated/drugs"));
    Node thing = NodeFactory.createURI(names.id(old));
    Node label = NodeFactory.createLiteralLang("withdrawn", "en");
    var dataset = served.store().dataset();
    Txn.executeWrite(dataset, () -> dataset.add(table, thing, RDFS.label.asNode(), label));
    Txn.executeWrite(
        dataset,
        () -> {
          dataset.delete(table, thing, RDFS.label.asNode(), label);
          dataset.add(
              table,
              thing,
              NodeFactory.createURI(External.dctermsIsReplacedBy),
              NodeFactory.createURI(names.id(successor)));
        });
  }

  private static String block(ServedFixture served, MatchResult block) {
    Matcher asked = BLOCK.matcher(block.group());
    assertTrue(asked.matches());
    String[] headers =
        asked.group("name") == null
            ? new String[0]
            : new String[] {asked.group("name"), asked.group("value")};
    HttpResponse<String> answer = served.get(asked.group("path"), headers);
    StringBuilder told = new StringBuilder("```console\n").append(asked.group(1)).append('\n');
    told.append("HTTP/1.1 ").append(answer.statusCode()).append('\n');
    for (String name : SHOWN) {
      for (String value : answer.headers().allValues(name)) {
        told.append(name).append(": ").append(value).append('\n');
      }
    }
    // The day on which a test runs.
    String body =
        answer
            .body()
            .strip()
            .replace("\r", "")
            .replaceAll("on 20\\d\\d-\\d\\d-\\d\\d", "on 2026-11-23");
    return told.append(body.isEmpty() ? "" : "\n" + body + "\n").append("```\n").toString();
  }
}
