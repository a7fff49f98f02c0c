package org.hemograph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** openapi-generator takes {@code /openapi.json}, and the client that it makes of it asks. */
class OpenApiClientIT {
  private static final Path GENERATOR =
      Path.of("target/openapi-generator/openapi-generator-cli.jar").toAbsolutePath();
  private static final Path ASKS =
      Path.of("src/test/resources/org/hemograph/serve/openapi/Asks.java");

  private static ServedBase served;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    served = ServedBase.alone();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void document_isValidOpenApi() throws Exception {
    String said = generator("validate", "-i", document().toString());
    assertTrue(said.contains("No validation issues detected"), said);
  }

  @Test
  void generatedClient_compilesAndAsks() throws Exception {
    Path client = folder.resolve("client");
    generator(
        "generate",
        "--generator-name=java",
        "--library=native",
        "--input-spec=" + document(),
        "--output=" + client,
        "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,"
            + "apiDocs=false,modelDocs=false",
        "--invoker-package=org.hemograph.client",
        "--api-package=org.hemograph.client.api",
        "--model-package=org.hemograph.client.model",
        "--additional-properties=useSingleRequestParameter=true,useJakartaEe=true");
    Path classes = compiled(client.resolve("src/main/java"));
    URL[] places = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(places, getClass().getClassLoader())) {
      @SuppressWarnings("unchecked")
      Function<String, String> asks =
          (Function<String, String>)
              loader.loadClass("Asks").getDeclaredConstructor().newInstance();
      List<String> said = asks.apply(served.url().toString()).lines().toList();
      assertEquals("study-results", said.get(0));
      assertTrue(
          said.stream().anyMatch(line -> line.matches("time to treatment failure.*13\\.0 .*")),
          said.toString());
    }
  }

  private Path document() throws IOException {
    return Files.writeString(folder.resolve("openapi.json"), served.get("/openapi.json").body());
  }

  private static String generator(String... arguments) throws Exception {
    assertTrue(Files.exists(GENERATOR), GENERATOR + " is copied in the phase before this test");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(GENERATOR.toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private Path compiled(Path sources) throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertNotNull(compiler);
    List<Path> files;
    try (Stream<Path> walked = Files.walk(sources)) {
      files = new ArrayList<>(walked.filter(f -> f.toString().endsWith(".java")).toList());
    }
    files.add(ASKS);
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean well =
          compiler
              .getTask(
                  said,
                  manager,
                  null,
                  List.of(
                      "-nowarn",
                      "-proc:none",
                      "-classpath",
                      System.getProperty("java.class.path"),
                      "-d",
                      classes.toString()),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      assertTrue(well, said.toString());
    }
    return classes;
  }
}
