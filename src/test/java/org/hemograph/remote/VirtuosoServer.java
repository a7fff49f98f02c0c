package org.hemograph.remote;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Virtuoso in a folder of its own, on free loopback ports, filled with N-Quads. */
final class VirtuosoServer implements AutoCloseable {
  private static final int STARTING_S = 120;
  private static final int LOADING_S = 300;

  private final Path folder;
  private final int sqlPort = freePort();
  private final int httpPort = freePort();
  private final Process server;

  /** Whether its two programs are on the PATH. */
  static boolean installed() {
    return program("virtuoso-t").isPresent() && isql().isPresent();
  }

  VirtuosoServer(Path folder, byte[] quads) {
    this.folder = folder;
    try {
      Files.write(folder.resolve("evidence.nq"), quads);
      Files.writeString(folder.resolve("virtuoso.ini"), configuration());
      server =
          new ProcessBuilder(needed("virtuoso-t"), "-f", "-c", "virtuoso.ini")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out.log").toFile())
              .start();
      load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + httpPort + "/sparql";
  }

  private void load() throws IOException, InterruptedException {
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTING_S);
      while (!sql("status();\n", "started").contains("OpenLink Virtuoso  Server")) {
        if (System.nanoTime() > end || !server.isAlive()) {
          throw new IllegalStateException(
              "Virtuoso did not start:\n" + Files.readString(folder.resolve("out.log")));
        }
        Thread.sleep(500);
      }
      String loaded =
          sql(
              "ld_dir('"
                  + folder
                  + "', 'evidence.nq', 'urn:x-none:');\n"
                  + "rdf_loader_run();\n"
                  + "select 'state', ll_state, ll_error from DB.DBA.load_list;\n",
              "loaded");
      if (!loaded.lines().anyMatch(line -> line.matches("state +2 +NULL\\s*"))) {
        throw new IllegalStateException("Virtuoso did not take the evidence:\n" + loaded);
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private String sql(String commands, String name) throws IOException, InterruptedException {
    Path in = Files.writeString(folder.resolve(name + ".sql"), commands);
    Path out = folder.resolve(name + ".log");
    Process isql =
        new ProcessBuilder(
                isql().orElseThrow(), "127.0.0.1:" + sqlPort, "dba", "dba", in.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    if (!isql.waitFor(LOADING_S, TimeUnit.SECONDS)) {
      isql.destroyForcibly();
      throw new IllegalStateException("Virtuoso did not end: " + commands);
    }
    return Files.readString(out);
  }

  private String configuration() {
    return String.format(
        """
        [Database]
        DatabaseFile = virtuoso.db
        ErrorLogFile = virtuoso.log
        LockFile = virtuoso.lck
        TransactionFile = virtuoso.trx
        xa_persistent_file = virtuoso.pxa
        [TempDatabase]
        DatabaseFile = virtuoso-temp.db
        TransactionFile = virtuoso-temp.trx
        [Parameters]
        ServerPort = 127.0.0.1:%d
        DirsAllowed = %s
        NumberOfBuffers = 40000
        MaxDirtyBuffers = 30000
        MaxQueryMem = 1G
        MaxClientConnections = 10
        [HTTPServer]
        ServerPort = 127.0.0.1:%d
        ServerThreads = 5
        [SPARQL]
        ResultSetMaxRows = 100000
        """,
        sqlPort, folder, httpPort);
  }

  private static Optional<String> isql() {
    return program("isql-vt").or(() -> program("isql"));
  }

  private static String needed(String name) {
    return program(name).orElseThrow(() -> new IllegalStateException(name + " is not installed"));
  }

  private static Optional<String> program(String name) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.destroy();
    try {
      if (!server.waitFor(20, TimeUnit.SECONDS)) {
        server.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
