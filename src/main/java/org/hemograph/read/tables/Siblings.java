package org.hemograph.read.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tables that lie beside the given ones and are not imported: a result needs the words of its arm
 * for its label, whether or not {@code arms.csv} is given. Read once each, when first asked for.
 */
final class Siblings {
  private final List<Path> folders;
  private final Map<String, Map<String, RawRow>> tables = new HashMap<>();

  Siblings(List<Path> files) {
    folders =
        files.stream()
            .map(file -> file.toAbsolutePath().getParent())
            .distinct()
            .collect(Collectors.toList());
  }

  Optional<RawRow> row(String table, String id) {
    return Optional.ofNullable(tables.computeIfAbsent(table, this::read).get(id));
  }

  private Map<String, RawRow> read(String table) {
    return folders.stream()
        .map(folder -> folder.resolve(table + ".csv"))
        .filter(Files::isRegularFile)
        .flatMap(file -> TableFile.read(file).rows().stream())
        .collect(Collectors.toMap(RawRow::id, Function.identity(), (first, second) -> first));
  }
}
