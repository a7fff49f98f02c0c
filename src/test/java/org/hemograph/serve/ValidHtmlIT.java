package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page passes the Nu HTML checker, the W3C's own. */
class ValidHtmlIT {
  private static final Path CHECKER =
      Programs.JS.resolve("node_modules/vnu-jar/build/dist/vnu.jar");

  @Test
  void everyKindOfPageIsValid(@TempDir Path folder) throws Exception {
    Programs.need(Files.exists(CHECKER), "The Nu HTML checker (npm ci in " + Programs.JS + ")");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xss4m",
                "-jar",
                CHECKER.toAbsolutePath().toString(),
                "--format",
                "json",
                "--exit-zero-always"));
    try (ServedBase served = ServedBase.withRecords()) {
      Map<String, String> pages = new LinkedHashMap<>(EveryPage.all());
      pages.putAll(OneOfEachKind.of(served));
      assertTrue(pages.size() > 60, "fewer kinds than there are: " + pages);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        HttpResponse<String> answer = served.get("/" + page.getValue(), "Accept", "text/html");
        String name = page.getKey() + ".html";
        Files.writeString(folder.resolve(name), answer.body());
        command.add(name);
      }
    }
    JsonNode report =
        new ObjectMapper().readTree(Programs.run(folder, "", command.toArray(String[]::new)));
    List<String> complaints = new ArrayList<>();
    for (JsonNode message : report.get("messages")) {
      if (!message.get("type").asText().equals("info") || message.has("subType")) {
        String url = message.path("url").asText();
        complaints.add(
            url.substring(url.lastIndexOf('/') + 1)
                + ":"
                + message.path("lastLine").asText()
                + " "
                + message.path("message").asText()
                + " | "
                + message.path("extract").asText().replace('\n', ' '));
      }
    }
    assertEquals(List.of(), complaints, () -> String.join("\n", complaints));
  }
}
