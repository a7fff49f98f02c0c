package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.hemograph.load.Importer;
import org.hemograph.load.Progress;
import org.hemograph.store.EvidenceStore;
import org.hemograph.store.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client of the protocol's authors calls every tool, both ways. */
class McpClientIT {
  private static final String PACKAGE = "@modelcontextprotocol/sdk";

  @Test
  void overHttp() throws Exception {
    String node = Programs.node(PACKAGE);
    try (ServedBase served = ServedBase.alone()) {
      String printed = Programs.run(Programs.JS, "", node, "mcp.js", "http", served.url() + "mcp");
      assertTrue(printed.strip().endsWith("MCP: done"), printed);
    }
  }

  @Test
  void overStandardStreams(@TempDir Path folder) throws Exception {
    String node = Programs.node(PACKAGE);
    try (EvidenceStore store = EvidenceStore.open(new Home(folder))) {
      new Importer(store, Progress.none()).importBundled();
    }
    String printed =
        Programs.run(
            Programs.JS,
            "",
            node,
            "mcp.js",
            "stdio",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            absolute(System.getProperty("java.class.path")),
            "org.hemograph.cli.Main",
            "mcp",
            "--home",
            folder.toString());
    assertTrue(printed.strip().endsWith("MCP: done"), printed);
  }

  private static String absolute(String classPath) {
    StringBuilder all = new StringBuilder();
    for (String one : classPath.split(java.io.File.pathSeparator)) {
      all.append(Path.of(one).toAbsolutePath()).append(java.io.File.pathSeparator);
    }
    return all.toString();
  }
}
