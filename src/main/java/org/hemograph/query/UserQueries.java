package org.hemograph.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.hemograph.model.HemographException;
import org.hemograph.query.QueryFolder.QueryFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries below the folders of a user, as they are now: whoever asks makes them looked at
 * again, but not more often than the pause says. A file that became wrong keeps its last good query
 * in service, and its fault is told until it is mended. Safe to share between threads.
 */
final class UserQueries {
  private static final Logger LOG = LoggerFactory.getLogger(UserQueries.class);

  private final List<Path> folders;
  private final Set<String> bundled;
  private final long pause;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile State state = new State(Map.of(), Map.of(), List.of());
  private volatile long looked;

  /**
   * What was found at one look.
   *
   * @param files by their place
   * @param queries those in service, by name
   * @param troubles a fault for each file or folder that is wrong, in the order of the folders
   */
  record State(
      Map<Path, UserQueryFile> files,
      Map<String, CuratedQuery> queries,
      List<HemographException> troubles) {}

  /**
   * Looks for the first time.
   *
   * @param folders where to look, each with all below it
   * @param bundled names that are taken
   * @param pause the shortest time between two looks
   */
  UserQueries(List<Path> folders, Set<String> bundled, Duration pause) {
    this.folders = List.copyOf(folders);
    this.bundled = Set.copyOf(bundled);
    this.pause = pause.toNanos();
    this.state = look(state);
    this.looked = System.nanoTime();
  }

  /** Where they are looked for. */
  List<Path> folders() {
    return folders;
  }

  /** The queries as they are now, or were a moment ago. */
  State now() {
    // One thread looks; the others take what it found last rather than wait.
    if (System.nanoTime() - looked >= pause && looking.tryLock()) {
      try {
        State before = state;
        state = look(before);
        tell(before, state);
        looked = System.nanoTime();
      } finally {
        looking.unlock();
      }
    }
    return state;
  }

  private State look(State before) {
    Map<Path, UserQueryFile> files = new LinkedHashMap<>();
    Map<Path, HemographException> troubles = new LinkedHashMap<>();
    for (Path folder : folders) {
      try {
        for (Path path : QueryFolder.paths(folder)) {
          files.put(path, UserQueryFile.read(folder, path, before.files().get(path)));
        }
      } catch (HemographException e) {
        troubles.put(folder, e);
        before.files().forEach((path, file) -> keepBelow(folder, path, file, files));
      }
    }
    files.forEach((path, file) -> file.trouble().ifPresent(e -> troubles.put(path, e)));
    return new State(files, inService(files, before, troubles), List.copyOf(troubles.values()));
  }

  /** A folder that cannot be read now has not lost its queries. */
  private static void keepBelow(
      Path folder, Path path, UserQueryFile file, Map<Path, UserQueryFile> files) {
    if (path.startsWith(folder)) {
      files.put(path, file);
    }
  }

  /** Of two files with one name, the one that had it keeps it. */
  private Map<String, CuratedQuery> inService(
      Map<Path, UserQueryFile> files, State before, Map<Path, HemographException> troubles) {
    Map<String, UserQueryFile> byName = new TreeMap<>();
    List<Map.Entry<Path, UserQueryFile>> oldFirst = new ArrayList<>(files.entrySet());
    oldFirst.sort(Comparator.comparing(entry -> !served(before, entry.getKey())));
    for (Map.Entry<Path, UserQueryFile> entry : oldFirst) {
      UserQueryFile file = entry.getValue();
      QueryFile named = file.file();
      if (bundled.contains(named.name())) {
        troubles.put(
            entry.getKey(),
            HeaderYaml.fault(
                named.shown(),
                1,
                "a bundled query is named \"" + named.name() + "\"; give the file another name"));
      } else if (file.query().isPresent()) {
        UserQueryFile other = byName.putIfAbsent(named.name(), file);
        if (other != null) {
          troubles.put(
              entry.getKey(),
              HeaderYaml.fault(
                  named.shown(),
                  1,
                  other.file().shown() + " is named \"" + named.name() + "\" too"));
        }
      }
    }
    Map<String, CuratedQuery> queries = new TreeMap<>();
    byName.forEach((name, file) -> queries.put(name, file.query().orElseThrow()));
    return queries;
  }

  private static boolean served(State before, Path path) {
    UserQueryFile file = before.files().get(path);
    return file != null
        && file.query().filter(q -> q == before.queries().get(q.name())).isPresent();
  }

  /** Each fault is logged once, when it is new. */
  private static void tell(State before, State now) {
    Set<String> told =
        before.troubles().stream().map(Throwable::getMessage).collect(Collectors.toSet());
    for (HemographException trouble : now.troubles()) {
      if (!told.contains(trouble.getMessage())) {
        LOG.warn("{}", trouble.getMessage());
      }
    }
  }
}
