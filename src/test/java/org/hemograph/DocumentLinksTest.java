package org.hemograph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link of a document to a file, or to a heading of one, leads somewhere. */
class DocumentLinksTest {
  private static final Pattern LINK =
      Pattern.compile("\\]\\(<?(?![a-z]+:)([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```[^\\n]*$");
  private static final Pattern CODE = Pattern.compile("`[^`\\n]+`");

  @Test
  void linksLeadToFilesAndHeadings() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")));
    try (Stream<Path> files = Files.walk(Path.of("docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    Map<Path, Set<String>> anchors = new HashMap<>();
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path document : documents) {
      String text =
          CODE.matcher(BLOCK.matcher(Files.readString(document)).replaceAll("")).replaceAll("");
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        links++;
        String[] target = link.group(1).split("#", 2);
        Path file =
            target[0].isEmpty()
                ? document
                : document
                    .resolveSibling(URLDecoder.decode(target[0], StandardCharsets.UTF_8))
                    .normalize();
        boolean found = Files.exists(file);
        if (found && target.length > 1 && file.toString().endsWith(".md")) {
          if (!anchors.containsKey(file)) {
            anchors.put(file, anchors(Files.readString(file)));
          }
          found = anchors.get(file).contains(target[1]);
        }
        if (!found) {
          broken.add(document + ": " + link.group(1));
        }
      }
    }
    assertTrue(links > 50, "links were not found any more: " + links);
    assertEquals(List.of(), broken);
  }

  /** As GitHub names headings: small, spaces become hyphens, most punctuation goes. */
  private static Set<String> anchors(String text) {
    Set<String> anchors = new HashSet<>();
    Map<String, Integer> seen = new HashMap<>();
    BLOCK
        .matcher(text)
        .replaceAll("")
        .lines()
        .filter(line -> line.matches("#{1,6} .*"))
        .forEach(
            line -> {
              String name =
                  line.replaceFirst("^#+ ", "")
                      .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                      .toLowerCase(Locale.ROOT)
                      .strip()
                      .replaceAll("[^\\p{L}\\p{N}\\p{M}_ -]", "")
                      .replace(' ', '-');
              int times = seen.merge(name, 1, Integer::sum);
              anchors.add(times == 1 ? name : name + "-" + (times - 1));
            });
    Matcher named = Pattern.compile("<a (?:id|name)=\"([^\"]+)\"").matcher(text);
    while (named.find()) {
      anchors.add(named.group(1));
    }
    return anchors;
  }
}
