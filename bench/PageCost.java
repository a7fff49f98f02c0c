import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Times pages over a kept connection, and weighs them.
 *
 * <p>{@code java bench/PageCost.java ROUNDS SERVER GOAL PAGES}, where each line of the file of pages
 * is a name, a path, and {@code timed} if the goal in milliseconds holds for it.
 */
public final class PageCost {
  private static final int WARMING = 300;

  /** Nanoseconds after which a slow page has been warmed or measured enough. */
  private static final long ENOUGH = 4_000_000_000L;

  private static final int LARGEST = 100_000;
  private static final Pattern PARTS =
      Pattern.compile("(?:<link rel=\"(?:stylesheet|icon)\"[^>]*href|<script[^>]*src|<img[^>]*src)=\"(/[^\"]+)\"");

  private PageCost() {}

  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    double goal = Double.parseDouble(args[2]);
    boolean missed = false;
    for (String line : Files.readAllLines(Path.of(args[3]))) {
      String[] page = line.split("\t");
      missed |= cost(page[0], args[1], page[1], page.length > 2 ? goal : Double.MAX_VALUE, rounds);
    }
    System.exit(missed ? 1 : 0);
  }

  private static boolean cost(String name, String server, String path, double goal, int rounds)
      throws IOException {
    long begun = System.nanoTime();
    for (int i = 0; i < WARMING && System.nanoTime() - begun < ENOUGH; i++) {
      get(server + path);
    }
    double[] times = new double[rounds];
    int timed = 0;
    begun = System.nanoTime();
    while (timed < rounds && (timed < 5 || System.nanoTime() - begun < ENOUGH)) {
      long start = System.nanoTime();
      get(server + path);
      times[timed++] = (System.nanoTime() - start) / 1e6;
    }
    double[] sorted = Arrays.copyOf(times, timed);
    Arrays.sort(sorted);
    double median = sorted[timed / 2];
    byte[] sent = get(server + path);
    int view = sent.length;
    for (String part : parts(sent)) {
      view += get(server + part).length;
    }
    boolean good = median <= goal && view <= LARGEST;
    System.out.printf(
        "%s %-14s median %7.2f ms  p95 %7.2f ms  %4d rounds  page %6d bytes  first view %6d bytes%n",
        good ? "PASS" : "FAIL", name, median, sorted[(int) (timed * 0.95)], timed, sent.length, view);
    return !good;
  }

  private static Set<String> parts(byte[] sent) throws IOException {
    byte[] html = new GZIPInputStream(new java.io.ByteArrayInputStream(sent)).readAllBytes();
    Matcher matcher = PARTS.matcher(new String(html, StandardCharsets.UTF_8));
    Set<String> parts = new LinkedHashSet<>();
    while (matcher.find()) {
      parts.add(matcher.group(1));
    }
    return parts;
  }

  private static byte[] get(String address) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(address).toURL().openConnection();
    connection.setRequestProperty("Accept", "text/html,*/*;q=0.5");
    connection.setRequestProperty("Accept-Encoding", "gzip");
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
