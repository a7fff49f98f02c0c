package org.hemograph.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tallies of the files of one import, in the order they were taken up. */
final class Tallies {
  private final Map<String, FileTally> byFile = new LinkedHashMap<>();

  /** The tally of a file of the disk; members of an archive share that of the archive. */
  FileTally of(String file) {
    return byFile.computeIfAbsent(file, FileTally::new);
  }

  List<FileReport> reports() {
    return byFile.values().stream().map(FileTally::report).toList();
  }
}
