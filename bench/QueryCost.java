import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Times curated queries against the SPARQL that their pages show, in turn, over kept connections.
 *
 * <p>{@code java bench/QueryCost.java ROUNDS OURS QUESTIONS}: the query service against the SPARQL
 * endpoint of the same server.
 *
 * <p>{@code java bench/QueryCost.java latency OURS STOCK QUESTIONS FOLDER}: one client's time for a
 * kept answer and for the stock server's; leaves each query, URL-encoded, in the folder.
 */
public final class QueryCost {
  private static final int WARMING = 150;
  private static final int PAIRS = 40;

  /** Nanoseconds after which a slow query has been warmed or measured enough. */
  private static final long ENOUGH = 1_500_000_000L;

  private static final int FEWEST_PAIRS = 3;
  private static final byte[] BUFFER = new byte[1 << 16];

  private QueryCost() {}

  public static void main(String[] args) throws Exception {
    boolean latency = args[0].equals("latency");
    Path folder = latency ? Files.createDirectories(Path.of(args[4])) : Path.of("");
    for (String line : Files.readAllLines(Path.of(args[latency ? 3 : 2]))) {
      String[] question = line.split("\t");
      if (latency) {
        String sparql = URLEncoder.encode(sparql(args[1] + question[1]), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(question[0] + ".url"), sparql); // for wrk
        latency(question[0], args[1] + question[1], args[2] + "/itp/sparql?query=" + sparql);
      } else {
        String sparql = URLEncoder.encode(sparql(args[1] + question[1]), StandardCharsets.UTF_8);
        for (String type : new String[] {"application/sparql-results+json", "text/csv"}) {
          cost(
              question[0],
              type,
              Integer.parseInt(args[0]),
              args[1] + question[1],
              args[1] + "/itp/sparql?query=" + sparql);
        }
      }
    }
  }

  private static void cost(String name, String type, int rounds, String curated, String sparql)
      throws IOException {
    long bytes = 0;
    long begun = System.nanoTime();
    for (int i = 0; i < WARMING && System.nanoTime() - begun < ENOUGH; i++) {
      bytes = get(curated, type);
      get(sparql, type);
    }
    double[] ratios = new double[rounds];
    double[] all = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      double[] a = new double[PAIRS];
      double[] b = new double[PAIRS];
      int pairs = 0;
      long start = System.nanoTime();
      for (int i = 0;
          i < PAIRS && (i < FEWEST_PAIRS || System.nanoTime() - start < ENOUGH);
          i++, pairs++) {
        if (i % 2 == 0) {
          a[i] = time(curated, type);
          b[i] = time(sparql, type);
        } else {
          b[i] = time(sparql, type);
          a[i] = time(curated, type);
        }
      }
      all[round] = at(Arrays.copyOf(b, pairs), 0.5);
      ratios[round] = at(Arrays.copyOf(a, pairs), 0.5) / all[round];
    }
    System.out.printf(
        "%s %-28s %-32s %8d bytes  %7.2f ms at the endpoint  ratio %.2f (%.2f to %.2f; goal: at most"
            + " 1.1)%n",
        at(ratios, 0.5) <= 1.1 ? "PASS" : "FAIL", name, type, bytes, at(all, 0.5), at(ratios, 0.5), at(ratios, 0), at(ratios, 1));
  }

  private static void latency(String name, String kept, String stock) throws IOException {
    String type = "application/sparql-results+json";
    for (int i = 0; i < 1_000; i++) {
      get(kept, type);
    }
    long begun = System.nanoTime();
    for (int i = 0; i < WARMING && System.nanoTime() - begun < ENOUGH; i++) {
      get(stock, type);
    }
    double[] ours = new double[2_000];
    for (int i = 0; i < ours.length; i++) {
      ours[i] = time(kept, type);
    }
    double[] theirs = new double[15];
    for (int i = 0; i < theirs.length; i++) {
      theirs[i] = time(stock, type);
    }
    System.out.printf(
        "%s %-28s kept, one client: median %.2f ms, p99 %.2f ms; stock: median %.2f ms (goal: median"
            + " under 2 ms)%n",
        at(ours, 0.5) < 2 ? "PASS" : "FAIL", name, at(ours, 0.5), at(ours, 0.99), at(theirs, 0.5));
  }

  private static double at(double[] times, double share) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private static double time(String address, String type) throws IOException {
    long start = System.nanoTime();
    get(address, type);
    return (System.nanoTime() - start) / 1e6;
  }

  private static long get(String address, String type) throws IOException {
    HttpURLConnection connection = open(address, type);
    try (InputStream in = connection.getInputStream()) {
      long bytes = 0;
      int read;
      while ((read = in.read(BUFFER)) >= 0) {
        bytes += read;
      }
      return bytes;
    }
  }

  private static HttpURLConnection open(String address, String type) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setRequestProperty("Accept", type);
    return connection;
  }

  /** The query that a page shows. */
  private static String sparql(String page) throws Exception {
    for (int attempt = 0; ; attempt++) {
      try (InputStream in = open(page, "text/html").getInputStream()) {
        String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int start = html.lastIndexOf("<pre>") + 5;
        return html.substring(start, html.indexOf("</pre>", start))
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
      } catch (java.net.ConnectException notYet) {
        if (attempt > 600) {
          throw notYet;
        }
        Thread.sleep(100);
      }
    }
  }
}
