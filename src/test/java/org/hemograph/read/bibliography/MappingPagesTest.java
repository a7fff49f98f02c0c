package org.hemograph.read.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.model.HemographException;
import org.hemograph.model.ThingRef;
import org.hemograph.model.Vocabulary;
import org.hemograph.model.Vocabulary.Kind;
import org.hemograph.model.Vocabulary.Name;
import org.hemograph.model.Vocabulary.Tier;
import org.hemograph.read.RecordReader;
import org.hemograph.read.pubmed.PubmedReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The pages in {@code docs/mappings} against the readers. */
class MappingPagesTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]*) \\|(.*)$");
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          List.of(
              new Name(Kind.DRUG, new ThingRef("drug/eltrombopag"), Tier.ID, "UNII:S56D65XJ9G")));

  private static final List<Case> CASES =
      List.of(
          new Case("pubmed.md", "", new PubmedReader(VOCABULARY), "pubmed/article.xml", Parts.XML),
          new Case(
              "bibliography.md",
              "NBIB",
              new NbibReader(VOCABULARY),
              "bibliography/article.nbib",
              Parts.NBIB),
          new Case(
              "bibliography.md",
              "RIS",
              new RisReader(VOCABULARY),
              "bibliography/article.ris",
              Parts.RIS),
          new Case(
              "bibliography.md",
              "CSL-JSON",
              new CslReader(VOCABULARY),
              "bibliography/article.json",
              Parts.CSL));

  /** One table of a page, and the fixture that shows all of it. */
  private record Case(
      String page, String heading, RecordReader reader, String fixture, Parts parts) {
    /** Rows by name: whether it is mapped. */
    Map<String, Boolean> rows() {
      String text;
      try {
        text = Files.readString(Path.of("docs/mappings", page));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      if (!heading.isEmpty()) {
        text = text.substring(text.indexOf("\n## " + heading + "\n") + 4).split("\n## ")[0];
      }
      Map<String, Boolean> rows = new LinkedHashMap<>();
      Matcher row = ROW.matcher(text);
      while (row.find()) {
        rows.put(row.group(1), row.group(3).contains("|"));
      }
      assertTrue(rows.size() > 25, "only " + rows.size() + " rows found");
      return rows;
    }

    /** All that is read of a text: the statements, and the versions of the records. */
    String read(String text) {
      try {
        return Readings.found(reader, Readings.input("article", text)).stream()
            .map(found -> Readings.dump(Readings.graph(found.map())) + found.header())
            .map(said -> said.replaceAll("sha256:[0-9a-f]{64}", ""))
            .collect(Collectors.joining("\n"));
      } catch (HemographException e) {
        return "refused";
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> whatAFixtureHasHasARowAndWhatHasARowAFixtureHas() {
    return CASES.stream()
        .map(
            c ->
                dynamicTest(
                    c.reader().format(),
                    () ->
                        assertEquals(
                            new TreeSet<>(c.parts().names(Readings.resource(c.fixture()))),
                            new TreeSet<>(c.rows().keySet()))));
  }

  @TestFactory
  Stream<DynamicTest> whatIsMappedCountsAndWhatIsNotDoesNot() {
    return CASES.stream()
        .flatMap(
            c -> {
              String text = Readings.resource(c.fixture());
              String whole = c.read(text);
              return c.rows().entrySet().stream()
                  .map(
                      row ->
                          dynamicTest(
                              c.reader().format() + " " + row.getKey(),
                              () -> {
                                String without = c.read(c.parts().without(text, row.getKey()));
                                boolean changed = !whole.equals(without);
                                assertEquals(row.getValue(), changed, row.getKey());
                              }));
            });
  }
}
