package org.hemograph.cli;

import java.nio.file.Path;
import java.util.List;
import org.hemograph.query.Catalogue;
import picocli.CommandLine.Option;

/** {@code --queries DIR}: queries of the user's own beside the bundled ones. */
final class QueriesOption {
  @Option(
      names = "--queries",
      paramLabel = "DIR",
      description = "A folder with query files of your own; may be given several times.")
  private List<Path> folders = List.of();

  /** The bundled queries and those. */
  Catalogue catalogue() {
    return Catalogue.bundledWith(folders);
  }
}
