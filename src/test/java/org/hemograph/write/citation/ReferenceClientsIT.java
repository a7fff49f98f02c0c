package org.hemograph.write.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.model.OneLine;
import org.hemograph.model.PrintedName;
import org.hemograph.model.Reference;
import org.hemograph.serve.Programs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs of others read what we write: Zotero's translators, citation-js, pandoc and bibutils.
 * All publications of the bundled base come back as they were, but for the fields that a program
 * has no place for.
 */
class ReferenceClientsIT {
  /** What a program does not take from a format, whoever wrote it. */
  private enum Gap {
    PMID,
    /** It takes the name of a group for that of a person. */
    WHOLE_NAMES
  }

  /** A program and the format that it is given. */
  private record Client(String name, ReferenceFormat format, Set<Gap> gaps, Reading reading) {}

  /** What it makes of a file. */
  private interface Reading {
    List<Essentials> of(Path file) throws IOException, InterruptedException;
  }

  @TempDir Path folder;

  private static Client citationJs(ReferenceFormat format, String plugin, Gap... gaps) {
    return new Client(
        "citation-js",
        format,
        gaps(gaps),
        file ->
            csl(
                Programs.run(
                    Programs.JS,
                    "",
                    Programs.node("@citation-js/core"),
                    "references.js",
                    file.toString(),
                    plugin)));
  }

  private static Client pandoc(ReferenceFormat format, String from, Gap... gaps) {
    return new Client(
        "pandoc",
        format,
        gaps(gaps),
        file -> {
          Programs.need(Programs.onPath("pandoc").isPresent(), "pandoc");
          return csl(
              Programs.run(
                  Path.of("."), "", "pandoc", "-f", from, "-t", "csljson", file.toString()));
        });
  }

  private static Client bibutils(ReferenceFormat format, String program, Gap... gaps) {
    return new Client(
        program,
        format,
        gaps(gaps),
        file -> {
          Programs.need(Programs.onPath(program).isPresent(), "bibutils");
          String printed =
              Programs.run(Path.of("."), "", program, "-i", "unicode", file.toString());
          return Mods.read(printed);
        });
  }

  private static Client zotero(ReferenceFormat format, Gap... gaps) {
    return new Client(
        "Zotero",
        format,
        gaps(gaps),
        file ->
            Zotero.read(file.toString(), "").items().stream()
                .map(Zotero.Item::essentials)
                .toList());
  }

  private static Set<Gap> gaps(Gap... gaps) {
    Set<Gap> set = EnumSet.noneOf(Gap.class);
    set.addAll(List.of(gaps));
    return set;
  }

  private static List<Client> clients() {
    return List.of(
        zotero(ReferenceFormat.RIS),
        zotero(ReferenceFormat.BIBTEX),
        zotero(ReferenceFormat.BIBLATEX),
        zotero(ReferenceFormat.CSL_JSON, Gap.PMID),
        citationJs(ReferenceFormat.RIS, "ris", Gap.PMID),
        citationJs(ReferenceFormat.BIBTEX, "bibtex"),
        citationJs(ReferenceFormat.BIBLATEX, "bibtex"),
        citationJs(ReferenceFormat.CSL_JSON, "csl"),
        pandoc(ReferenceFormat.BIBTEX, "bibtex"),
        pandoc(ReferenceFormat.BIBLATEX, "biblatex"),
        pandoc(ReferenceFormat.CSL_JSON, "csljson"),
        bibutils(ReferenceFormat.RIS, "ris2xml", Gap.PMID, Gap.WHOLE_NAMES),
        bibutils(ReferenceFormat.BIBTEX, "bib2xml", Gap.PMID),
        bibutils(ReferenceFormat.BIBLATEX, "biblatex2xml", Gap.PMID),
        bibutils(ReferenceFormat.ENDNOTE, "endx2xml", Gap.PMID, Gap.WHOLE_NAMES));
  }

  @TestFactory
  Stream<DynamicTest> allPublicationsOfTheBundledBase() {
    return clients().stream()
        .map(
            client ->
                DynamicTest.dynamicTest(
                    client.name() + " reads " + client.format().formatName(),
                    () -> same(client, BundledReferences.all())));
  }

  @TestFactory
  Stream<DynamicTest> noneIsLostOrAddedByHostileReferences() {
    return clients().stream()
        .map(
            client ->
                DynamicTest.dynamicTest(
                    client.name() + " reads " + client.format().formatName(),
                    () -> counted(client, Samples.hostile())));
  }

  private void same(Client client, List<Reference> references)
      throws IOException, InterruptedException {
    List<Essentials> read = client.reading().of(file(client.format(), references));
    List<Essentials> expected = new ArrayList<>();
    List<Essentials> actual = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      expected.add(without(client.gaps(), Essentials.of(references.get(i))));
      if (i < read.size()) {
        actual.add(without(client.gaps(), read.get(i)));
      }
    }
    Essentials.assertSame(expected, actual, client.name());
  }

  private void counted(Client client, List<Reference> references)
      throws IOException, InterruptedException {
    List<Essentials> read = client.reading().of(file(client.format(), references));
    assertEquals(references.size(), read.size());
    for (int i = 0; i < read.size(); i++) {
      assertFalse(read.get(i).title().isBlank(), () -> client.name());
    }
  }

  private static Essentials without(Set<Gap> gaps, Essentials all) {
    return new Essentials(
        all.title(),
        gaps.contains(Gap.WHOLE_NAMES) && all.title().startsWith("Interview")
            ? List.of()
            : all.authors(),
        all.year(),
        all.doi(),
        gaps.contains(Gap.PMID) ? "" : all.pmid(),
        all.venue(),
        all.pages());
  }

  private Path file(ReferenceFormat format, List<Reference> references) throws IOException {
    return Files.writeString(
        folder.resolve(format.formatName() + "." + format.suffix()),
        Samples.written(format, references));
  }

  private static List<Essentials> csl(String json) throws IOException {
    List<Essentials> read = new ArrayList<>();
    for (JsonNode item : new ObjectMapper().readTree(json)) {
      List<String> authors = new ArrayList<>();
      for (JsonNode author : item.path("author")) {
        String name = name(author);
        if (!PrintedName.standsForOthers(name)) {
          authors.add(name);
        }
      }
      String venue = item.path("container-title").asText(item.path("event-title").asText());
      read.add(
          new Essentials(
              title(item.path("title").asText()),
              authors,
              (item.has("issued") ? item.path("issued") : item.path("event-date"))
                  .path("date-parts")
                  .path(0)
                  .path(0)
                  .asText(),
              item.path("DOI").asText().toLowerCase(Locale.ROOT),
              item.path("PMID").asText(),
              title(venue),
              item.path("page").asText().replaceAll("[–-]+", "-")));
    }
    return read;
  }

  /** Words whose case is kept have an element of their own. */
  private static String title(String text) {
    return Essentials.text(text.replaceAll("</?span[^>]*>", ""));
  }

  private static String name(JsonNode author) {
    String family =
        Stream.of("dropping-particle", "non-dropping-particle", "family")
            .map(part -> author.path(part).asText())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return Essentials.text(
        Stream.of(
                author.path("literal").asText(),
                family,
                author.path("given").asText(),
                author.path("suffix").asText())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  @Test
  void wordsKeepTheirCapitalsInPandocsOwnStyle() throws IOException, InterruptedException {
    Programs.need(Programs.onPath("pandoc").isPresent(), "pandoc");
    Path file = file(ReferenceFormat.BIBTEX, List.of(Samples.full()));
    String printed =
        Programs.run(
            Path.of("."),
            "---\nnocite: '@*'\n---\n",
            "pandoc",
            "--citeproc",
            "--bibliography",
            file.toString(),
            "-t",
            "plain");
    assertTrue(OneLine.of(printed).contains("VAYHIT2 Study Group"), printed);
  }
}
