import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;

/**
 * Times messages of the Model Context Protocol over a kept connection.
 *
 * <p>{@code java bench/McpCost.java ROUNDS ADDRESS GOAL}, where the goal in milliseconds holds for
 * the median of tools/list.
 */
public final class McpCost {
  private static final int WARMING = 300;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private McpCost() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    System.out.printf("first message %8.2f ms%n", timed(args[1], "ping", "{}"));
    double listed = cost(args[1], "tools/list", "{}", rounds);
    cost(args[1], "tools/call", call("search", "{\"q\":\"ianalumab\"}"), rounds);
    cost(args[1], "tools/call", call("describe", "{\"thing\":\"VAYHIT2\"}"), rounds);
    cost(
        args[1],
        "tools/call",
        call("run_query", "{\"query\":\"study-results\",\"parameters\":{\"study\":\"VAYHIT2\"}}"),
        rounds);
    System.exit(listed < Double.parseDouble(args[2]) ? 0 : 1);
  }

  private static String call(String tool, String arguments) {
    return "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}";
  }

  private static double cost(String address, String method, String params, int rounds)
      throws IOException, InterruptedException {
    for (int i = 0; i < WARMING; i++) {
      timed(address, method, params);
    }
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      times[i] = timed(address, method, params);
    }
    Arrays.sort(times);
    System.out.printf(
        "%s %-60.60s median %7.2f ms  p95 %7.2f ms%n",
        method, params, times[rounds / 2], times[(int) (rounds * 0.95)]);
    return times[rounds / 2];
  }

  private static double timed(String address, String method, String params)
      throws IOException, InterruptedException {
    String message =
        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + params + "}";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(message))
            .build();
    long start = System.nanoTime();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    double time = (System.nanoTime() - start) / 1e6;
    if (answer.statusCode() != 200 || answer.body().contains("\"isError\":true")) {
      throw new IOException(answer.body());
    }
    return time;
  }
}
