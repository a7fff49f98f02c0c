package org.hemograph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hemograph.load.ImportOptions;
import org.hemograph.store.Home;

/** Into the home, beside a server that runs on it if there is one. */
final class HomeImport implements FetchedImport {
  @Override
  public int take(Home home, List<Path> files, Optional<TemporaryFolder> folder, PrintWriter err) {
    folder.ifPresent(TemporaryFolder::stayUntilClosed);
    ImportOptions options =
        folder.isPresent()
            ? ImportOptions.DEFAULT.calling(names(files)) // nobody knows the folder
            : ImportOptions.DEFAULT;
    return new InterruptibleImport(() -> HomeAccess.toWrite(home), err)
        .run(files, options, report -> {}, () -> folder.ifPresent(TemporaryFolder::close));
  }

  private static Map<Path, String> names(List<Path> files) {
    return files.stream()
        .collect(Collectors.toMap(Function.identity(), f -> String.valueOf(f.getFileName())));
  }
}
