package org.hemograph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hemograph export}: everything, as RDF. */
@Command(
    name = "export",
    description = "Writes all graphs as RDF.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--format",
      defaultValue = "nquads",
      description =
          "nquads, trig or jsonld keep the graphs apart; turtle, ntriples and rdfxml merge them"
              + " (default: ${DEFAULT-VALUE}).")
  private String format = "nquads";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write (default: standard output).")
  private @Nullable Path output;

  @Override
  public Integer call() {
    try (HomeAccess access = store.orHome(home)) {
      Path file = output;
      if (file == null) {
        StandardOutput.write(out -> access.export(format, out));
      } else {
        writeWhole(access, file.toAbsolutePath());
      }
    }
    return 0;
  }

  /** A file with that name is either the whole export or what it was before. */
  private void writeWhole(HomeAccess access, Path file) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream target = Files.newOutputStream(part)) {
        Outlet.write(target, out -> access.export(format, out));
      }
      move(part, file);
    } catch (IOException e) {
      throw new HemographException(
          Fault.BAD_REQUEST, "Cannot write " + file + ": " + e.getMessage(), e);
    } finally {
      part.toFile().delete();
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
