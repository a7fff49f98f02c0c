import java.io.File;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the time from the start of a server process to its first answer, of two servers in turn
 * (A B A B …), and prints medians and the ratio A/B.
 *
 * <p>{@code java bench/FirstAnswer.java RUNS PORT QUERY PATH_A COMMAND_A PATH_B COMMAND_B}, where a
 * command is one string split at blanks and a path is that of its SPARQL endpoint.
 */
public final class FirstAnswer {
  private FirstAnswer() {}

  public static void main(String[] args) throws Exception {
    int runs = Integer.parseInt(args[0]);
    int port = Integer.parseInt(args[1]);
    String query = "?query=" + URLEncoder.encode(args[2], StandardCharsets.UTF_8);
    URI addressA = URI.create("http://127.0.0.1:" + port + args[3] + query);
    URI addressB = URI.create("http://127.0.0.1:" + port + args[5] + query);
    List<Double> a = new ArrayList<>();
    List<Double> b = new ArrayList<>();
    for (int run = 0; run <= runs; run++) {
      double secondsA = measure(args[4], addressA);
      double secondsB = measure(args[6], addressB);
      if (run > 0) { // the first pair warms the disk cache
        a.add(secondsA);
        b.add(secondsB);
      }
    }
    print("A", args[4], a);
    print("B", args[6], b);
    double[] ratios = new double[runs];
    Arrays.setAll(ratios, i -> a.get(i) / b.get(i));
    Arrays.sort(ratios);
    System.out.printf(
        "ratio A/B, pair by pair: median %.2f (%.2f to %.2f), %d pairs%n",
        ratios[runs / 2], ratios[0], ratios[runs - 1], runs);
  }

  private static double measure(String command, URI address) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ask = HttpRequest.newBuilder(address).header("Accept", "text/csv").build();
    long start = System.nanoTime();
    Process server =
        new ProcessBuilder(command.split(" "))
            .redirectErrorStream(true)
            .redirectOutput(new File("/dev/null"))
            .start();
    try {
      while (true) {
        if (!server.isAlive()) {
          throw new IllegalStateException("the server ended: " + command);
        }
        try {
          if (client.send(ask, BodyHandlers.ofString()).statusCode() == 200) {
            return (System.nanoTime() - start) / 1e9;
          }
        } catch (java.io.IOException notYet) {
          // Nobody listens yet.
        }
        Thread.sleep(3);
      }
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private static void print(String name, String command, List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    System.out.printf(
        "%s: median %.2f s (%.2f to %.2f)  %s%n",
        name,
        sorted.get(sorted.size() / 2),
        sorted.get(0),
        sorted.get(sorted.size() - 1),
        command);
  }
}
