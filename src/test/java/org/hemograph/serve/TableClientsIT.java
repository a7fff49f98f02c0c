package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R's metafor and LibreOffice read the tables for reviews, and find in them what pages show. */
class TableClientsIT {
  private static final Path GUIDE = Path.of("docs/guide/meta-analysis.md");
  private static final Set<String> RATIOS = Set.of("HR", "OR", "RR");
  private static ServedBase served;

  @BeforeAll
  static void serve() {
    served = ServedBase.alone();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void metafor_drawsTheForestPlotThatOurFiguresHave(@TempDir Path folder) throws Exception {
    String script = script();
    String drawn =
        script.replace(
            "svg(\"forest.svg\"",
            "postscript(\"forest.eps\", horizontal = FALSE, paper = \"special\","
                + " useKerning = FALSE");
    assertFalse(drawn.equals(script), "the guide draws no forest plot");
    table(folder);
    rscript(folder, script);
    Files.copy(
        folder.resolve("forest.svg"),
        Path.of("target/metafor-forest.svg"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    rscript(folder, drawn);
    // What metafor prints beside each line of its plot: estimate [low, high].
    Matcher beside =
        Pattern.compile("\\( *([0-9.]+ \\[ *[0-9.]+, *[0-9.]+\\])\\)")
            .matcher(Files.readString(folder.resolve("forest.eps"), StandardCharsets.ISO_8859_1));
    List<String> metafor =
        beside
            .results()
            .map(found -> found.group(1).replaceAll(" +", " ").replace("[ ", "["))
            .sorted()
            .toList();
    assertEquals(figures(), metafor);
  }

  /** Every ratio with an interval of the figures of studies, as metafor writes numbers. */
  private static List<String> figures() throws IOException {
    Map<String, String> drawn = new TreeMap<>();
    for (String study : studies()) {
      for (CSVRecord row : csv(body("/figure/ratios/" + study + ".csv"))) {
        if (!row.get("low").isEmpty()) {
          drawn.put(
              row.get("evidence"),
              "%s [%s, %s]"
                  .formatted(two(row.get("value")), two(row.get("low")), two(row.get("high"))));
        }
      }
    }
    assertTrue(drawn.size() >= 7, drawn.toString());
    return drawn.values().stream().sorted().toList();
  }

  private static Set<String> studies() throws IOException {
    return csv(body("/queries/meta-analysis.csv")).stream()
        .filter(row -> row.get("basis").equals("estimate") && RATIOS.contains(row.get("effect")))
        .map(row -> row.get("study").replaceFirst("^.*/id/", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String two(String number) {
    return new BigDecimal(number).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  @Test
  void metafor_computesTheSameEffectsFromTheCounts(@TempDir Path folder) throws Exception {
    table(folder);
    String script =
        """
        library(metafor)
        table <- read.csv("meta-analysis.csv", encoding = "UTF-8")
        for (measure in c("OR", "RR", "RD")) {
          rows <- subset(table, basis == "two arms" & effect == measure & !is.na(sei))
          e <- escalc(measure = measure, ai = experimentalEvents, n1i = experimentalTotal,
                      ci = controlEvents, n2i = controlTotal, data = rows[, c("experimentalEvents", "experimentalTotal", "controlEvents", "controlTotal")])
          stopifnot(nrow(rows) > 10, all(abs(e$yi - rows$yi) < 1e-6), all(abs(sqrt(e$vi) - rows$sei) < 1e-6))
        }
        rows <- subset(table, basis == "one arm" & !is.na(sei))
        e <- escalc(measure = "PLO", xi = rows$experimentalEvents, ni = rows$experimentalTotal)
        stopifnot(nrow(rows) > 20, all(abs(e$yi - rows$yi) < 1e-6), all(abs(sqrt(e$vi) - rows$sei) < 1e-6))
        rows <- subset(table, basis == "estimate" & effect %in% c("HR", "OR", "RR") & !is.na(sei))
        z <- qnorm(1 - (1 - rows$ciLevel / 100) / 2)
        stopifnot(all(abs(rows$yi - log(rows$estimate)) < 1e-6),
                  all(abs(rows$sei - (log(rows$ciHigh) - log(rows$ciLow)) / (2 * z)) < 1e-6))
        # A cell of zero has counts and no effect.
        zero <- subset(table, basis == "two arms" & effect == "OR" & controlEvents == 0 & !is.na(controlTotal))
        stopifnot(nrow(zero) > 0, all(is.na(zero$yi)))
        cat("metafor: done")
        """;
    assertTrue(rscript(folder, script).endsWith("metafor: done"));
  }

  @Test
  void libreOffice_opensTheWorkbook_withTheCellsOfTheCsv(@TempDir Path folder) throws Exception {
    Programs.need(Programs.onPath("soffice").isPresent(), "LibreOffice");
    for (String query : List.of("meta-analysis", "arm-table")) {
      Files.write(folder.resolve(query + ".xlsx"), bytes("/queries/" + query + ".xlsx"));
      Programs.run(
          folder,
          "",
          "soffice",
          "-env:UserInstallation=" + folder.resolve("profile").toUri(),
          "--headless",
          "--convert-to",
          // Comma, quote, UTF-8, first line, all columns as they are, no quoting of all texts,
          // detect numbers, values as stored and not as shown.
          "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false",
          query + ".xlsx");
      List<CSVRecord> ours = csv(body("/queries/" + query + ".csv"));
      List<CSVRecord> office = csv(Files.readString(folder.resolve(query + ".csv")));
      assertEquals(ours.size(), office.size(), query);
      int compared = 0;
      for (int i = 0; i < ours.size(); i++) {
        for (Map.Entry<String, String> cell : office.get(i).toMap().entrySet()) {
          String column = cell.getKey();
          // The workbook shows a thing by its label, which links to it.
          String name = ours.get(i).isMapped(column + "Label") ? column + "Label" : column;
          assertTrue(ours.get(i).isMapped(name), column);
          assertEquals(
              plain(ours.get(i).get(name)), plain(cell.getValue()), query + " " + i + " " + column);
          compared++;
        }
      }
      assertTrue(compared > 1000, query + " " + compared);
    }
  }

  @Test
  void pagesOfStudiesDrugsClassesAndComparisons_leadToTheTables() {
    Map<String, String> pages =
        Map.of(
            "/page/study/NCT05653219", "?study=NCT05653219",
            "/page/drug/ianalumab", "?drug=ianalumab",
            "/page/drug-class/btk", "?class=btk",
            "/compare?study=NCT04562766&study=NCT05653219",
                "?study=NCT04562766&amp;study=NCT05653219");
    pages.forEach(
        (page, asked) -> {
          String html = served.get(page, "Accept", "text/html").body();
          for (String table : List.of("evidence-table", "meta-analysis")) {
            String link = "/queries/" + table + asked;
            assertTrue(html.contains("href=\"" + link + "\""), page + " has no " + link);
            body(link.replace("&amp;", "&").replace(table, table + ".csv"));
          }
        });
  }

  @Test
  void anEndpointThatNobodyReports_isATableWithoutRowsAndAPageThatSaysSo() throws Exception {
    String asked = "?effect=HR&endpoint=bleeding+events";
    assertEquals(List.of(), csv(body("/queries/meta-analysis.csv" + asked)));
    String page = served.get("/queries/meta-analysis" + asked, "Accept", "text/html").body();
    assertTrue(page.contains("No rows") || page.contains("Nothing"), page);
    assertEquals(422, served.get("/queries/meta-analysis.csv?effect=XX").statusCode());
    assertEquals(400, served.get("/queries/meta-analysis.csv?efect=HR").statusCode());
  }

  /** A number by its value; an IRI of ours by its path, as the workbook has it. */
  private static String plain(String cell) {
    return cell.matches("-?[0-9]+(\\.[0-9]+)?")
        ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
        : cell.replace("https://w3id.org/hemograph/id/", "").replaceAll("\\s+", " ").strip();
  }

  /** The file that the guide's first command makes, from the same query. */
  private static void table(Path folder) throws IOException {
    Matcher command =
        Pattern.compile("\\./hemograph query (\\S+)((?: \\S+=\\S+)*) --format csv > (\\S+)")
            .matcher(Files.readString(GUIDE));
    assertTrue(command.find(), "the guide has no command that makes a file");
    Map<String, String> given = new LinkedHashMap<>();
    for (String argument : command.group(2).strip().split(" ")) {
      if (argument.contains("=")) {
        given.put(argument.split("=", 2)[0], argument.split("=", 2)[1]);
      }
    }
    String asked =
        given.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    Files.writeString(
        folder.resolve(command.group(3)), body("/queries/" + command.group(1) + ".csv?" + asked));
  }

  /** The R code of the guide, as it stands there. */
  private static String script() throws IOException {
    return Pattern.compile("```r\\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(GUIDE))
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n"));
  }

  private static String rscript(Path folder, String script) throws Exception {
    Programs.need(Programs.onPath("Rscript").isPresent(), "R");
    boolean metafor =
        new ProcessBuilder("Rscript", "-e", "library(metafor)")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
    Programs.need(metafor, "R's metafor");
    Files.writeString(folder.resolve("script.R"), script);
    return Programs.run(folder, "", "Rscript", "--vanilla", "script.R").strip();
  }

  private static String body(String path) {
    var answer = served.get(path);
    assertEquals(200, answer.statusCode(), path + ": " + answer.body());
    return answer.body();
  }

  private static byte[] bytes(String path) throws Exception {
    URI address = served.url().resolve(path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
        .body();
  }

  private static List<CSVRecord> csv(String text) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return parser.getRecords();
    }
  }
}
