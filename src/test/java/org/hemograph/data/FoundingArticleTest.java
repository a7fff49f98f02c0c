package org.hemograph.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The positions in our tables point at the passages of the founding article, and no table quotes
 * it.
 */
class FoundingArticleTest {

  private static final String ARTICLE_SHA256 =
      "f29b2726ffa8ebc310079fba82c8d516bb7a7383523b2f82ecace21c20ab9139";

  /** Facts share short runs of words with any text on them; a run this long is a quotation. */
  private static final int RUN = 12;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  private final Tables tables = Tables.ours();
  private byte[] bytes = {};
  private int[] text = {};

  @BeforeEach
  void readTheArticle() throws IOException {
    Optional<Path> article = Tables.shared("data/articles/00-seed.txt");
    assumeTrue(
        article.isPresent(),
        "the founding article is not beside this checkout, so positions are not checked");
    bytes = Files.readAllBytes(article.orElseThrow());
    String layer = new String(bytes, StandardCharsets.UTF_8);
    text = Normalizer.normalize(layer, Normalizer.Form.NFC).codePoints().toArray();
  }

  @Test
  void theSectionsBelongToThisVeryFile() {
    assertEquals(ARTICLE_SHA256, sha256(bytes));
    for (Row section : tables.rows("sections")) {
      assertEquals(ARTICLE_SHA256, section.cell("document_sha256"), section.id());
    }
  }

  @Test
  void everyPassageIsWhereItsDigestSays() {
    List<String> moved =
        Stream.of("claims", "seed_numbers")
            .flatMap(name -> tables.rows(name).stream())
            .filter(row -> !row.cell("passage_digest").equals(digest(row)))
            .map(row -> row.where("passage_digest"))
            .toList();
    assertEquals(List.of(), moved);
  }

  @Test
  void passagesBreakNoWord() {
    List<String> cut =
        Stream.of("claims", "seed_numbers", "sections")
            .flatMap(name -> tables.rows(name).stream())
            .filter(row -> cutsAWord(row.number("start")) || cutsAWord(row.number("end")))
            .map(row -> row.where("start, end"))
            .toList();
    assertEquals(List.of(), cut);
  }

  @Test
  void noCellQuotesTheArticle() {
    Set<String> runs = new HashSet<>(runs(new String(text, 0, text.length)));
    List<String> quotes =
        tables
            .all()
            .flatMap(
                row ->
                    row.cells().keySet().stream()
                        .filter(column -> !isTitle(row, column))
                        .filter(column -> row.items(column).stream().anyMatch(i -> quotes(i, runs)))
                        .map(row::where))
            .toList();
    assertEquals(List.of(), quotes);
  }

  /** The title of a publication is its name and stays as it is. */
  private static boolean isTitle(Row row, String column) {
    return row.table().equals("publications") && column.equals("title");
  }

  private static boolean quotes(String item, Set<String> runs) {
    return runs(item).stream().anyMatch(runs::contains);
  }

  private static List<String> runs(String prose) {
    List<String> words =
        WORD.matcher(prose.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    return IntStream.rangeClosed(0, words.size() - RUN)
        .mapToObj(from -> String.join(" ", words.subList(from, from + RUN)))
        .toList();
  }

  private boolean cutsAWord(int at) {
    return at > 0
        && at < text.length
        && Character.isLetterOrDigit(text[at - 1])
        && Character.isLetterOrDigit(text[at]);
  }

  private String digest(Row row) {
    int start = row.number("start");
    String passage = new String(text, start, row.number("end") - start);
    return sha256(passage.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
