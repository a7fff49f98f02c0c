package org.hemograph.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hemograph.store.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --home DIR}, the same on every command that needs the database. */
final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The database folder (default: $$HEMOGRAPH_HOME, else ~/.hemograph).")
  private @Nullable Path dir;

  Home home() {
    return new Home(Optional.ofNullable(dir).orElseGet(HomeOption::standard));
  }

  private static Path standard() {
    return Optional.ofNullable(System.getenv("HEMOGRAPH_HOME"))
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".hemograph"));
  }
}
