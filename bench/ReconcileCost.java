import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Times posted batches of names over a kept connection. The names are those of the store itself.
 *
 * <p>{@code java bench/ReconcileCost.java ROUNDS SERVER GOAL PROCESS}, where the goal in milliseconds
 * holds for the median of each batch of 100 names, and the process is the server's: its processor
 * time is told too, as other work on the machine hides in it least.
 */
public final class ReconcileCost {
  private static final int WARMING = 20;
  private static long process;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final String NAMES =
      "PREFIX hg: <https://w3id.org/hemograph/ontology#>"
          + " PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
          + " SELECT DISTINCT ?x ?name ?class { VALUES ?type { hg:Drug hg:DrugClass }"
          + " ?x a ?type ; rdfs:label ?name"
          + " OPTIONAL { ?x hg:inClass/rdfs:label ?class } } ORDER BY ?x";

  private record Named(String key, String name, String property) {}

  private ReconcileCost() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    String server = args[1];
    double goal = Double.parseDouble(args[2]);
    process = Long.parseLong(args[3]);
    List<Named> all = names(server);
    List<Named> drugs = all.stream().filter(each -> each.key().startsWith("drug/")).toList();
    System.out.printf("%d names, %d of drugs%n", all.size(), drugs.size());
    boolean good = true;
    good &=
        cost(
                "100 names of type Drug, half misspelled",
                server,
                queries(100, i -> query(misspelled(i % 2, at(all, i).name()), true, "")),
                rounds)
            < goal;
    good &=
        cost("100 names", server, queries(100, i -> query(at(all, i).name(), false, "")), rounds)
            < goal;
    good &=
        cost(
                "100 names of drugs with their class",
                server,
                queries(100, i -> query(at(drugs, i).name(), true, at(drugs, i).property())),
                rounds)
            < goal;
    good &=
        cost(
                "the same, half misspelled",
                server,
                queries(
                    100,
                    i ->
                        query(
                            misspelled(i % 2, at(drugs, i).name()),
                            true,
                            at(drugs, i).property())),
                rounds)
            < goal;
    cost(
        "500 names, all misspelled",
        server,
        queries(500, i -> query(misspelled(1, at(all, i).name()), false, "")),
        rounds);
    String ids =
        drugs.stream()
            .limit(64)
            .map(each -> quoted(each.key()))
            .collect(Collectors.joining(",", "[", "]"));
    cost(
        "five properties of 64 drugs",
        server,
        form(
            "extend",
            "{\"ids\":"
                + ids
                + ",\"properties\":[{\"id\":\"class\"},{\"id\":\"target\"},{\"id\":\"mechanism\"},"
                + "{\"id\":\"approval\"},{\"id\":\"drugbank\"}]}"),
        rounds);
    System.exit(good ? 0 : 1);
  }

  private static Named at(List<Named> names, int i) {
    return names.get(i % names.size());
  }

  /** Without its fourth letter, where it has so many. */
  private static String misspelled(int yes, String name) {
    return yes == 0 || name.length() < 5 ? name : name.substring(0, 3) + name.substring(4);
  }

  private static String query(String name, boolean drug, String property) {
    return "{\"query\":"
        + quoted(name)
        + (drug ? ",\"type\":\"Drug\",\"type_strict\":\"should\"" : "")
        + (property.isEmpty()
            ? ""
            : ",\"properties\":[{\"pid\":\"class\",\"v\":" + quoted(property) + "}]")
        + "}";
  }

  private static String queries(int count, IntFunction<String> query) {
    return form(
        "queries",
        IntStream.range(0, count)
            .mapToObj(i -> "\"q" + i + "\":" + query.apply(i))
            .collect(Collectors.joining(",", "{", "}")));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String form(String field, String json) {
    return field + "=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  private static double cost(String what, String server, String form, int rounds)
      throws IOException, InterruptedException {
    for (int i = 0; i < WARMING; i++) {
      timed(server, form);
    }
    double[] times = new double[rounds];
    Duration before = worked();
    for (int i = 0; i < rounds; i++) {
      times[i] = timed(server, form);
    }
    double worked = worked().minus(before).toMillis() / (double) rounds;
    Arrays.sort(times);
    System.out.printf(
        "%-42s median %7.1f ms  p95 %7.1f ms  processor %7.1f ms%n",
        what, times[rounds / 2], times[(int) (rounds * 0.95)], worked);
    return times[rounds / 2];
  }

  /** Processor time of the server until now, all its threads together. */
  private static Duration worked() {
    return ProcessHandle.of(process)
        .flatMap(handle -> handle.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  private static double timed(String server, String form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server + "/reconcile"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    long start = System.nanoTime();
    String answer = sent(request);
    double time = (System.nanoTime() - start) / 1e6;
    if (!answer.startsWith("{")) {
      throw new IOException(answer);
    }
    return time;
  }

  private static String sent(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.body());
    }
    return answer.body();
  }

  /** Each thing once, with one of its classes. */
  private static List<Named> names(String server) throws IOException, InterruptedException {
    String query = URLEncoder.encode(NAMES, StandardCharsets.UTF_8);
    String table =
        sent(
            HttpRequest.newBuilder(URI.create(server + "/itp/sparql?query=" + query))
                .header("Accept", "text/tab-separated-values")
                .build());
    List<Named> names = new ArrayList<>();
    String last = "";
    for (String line : table.lines().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      if (!cells[0].equals(last)) {
        last = cells[0];
        names.add(new Named(last.replaceAll("^<.*/id/|>$", ""), text(cells[1]), text(cells[2])));
      }
    }
    return names;
  }

  /** The text of a literal as Turtle writes it. */
  private static String text(String literal) {
    return literal.replaceAll("^\"|\"(?:@[a-z-]+)?$", "");
  }
}
