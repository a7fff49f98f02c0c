package org.hemograph.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hemograph.model.Digest;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.model.Offence;
import org.hemograph.query.QueryFolder.QueryFile;
import org.jspecify.annotations.Nullable;

/**
 * The curated queries by name. Their names are known at once, their files are read when first asked
 * for, so that one query starts fast; {@link #all} reads and checks every one. Queries of users
 * follow their files: a changed, new or deleted file is noticed within {@link #PAUSE}. Safe to
 * share between threads.
 */
public final class Catalogue {
  /** How long a change of a user's file may go unnoticed. */
  static final Duration PAUSE = Duration.ofSeconds(1);

  private final Map<String, QueryFile> files;
  private final Map<String, CuratedQuery> read = new ConcurrentHashMap<>();
  private volatile @Nullable Digested digested;

  private final UserQueries users;

  private Catalogue(List<QueryFile> found, List<Path> folders, Duration pause) {
    files = new TreeMap<>();
    for (QueryFile file : found) {
      QueryFile other = files.put(file.name(), file);
      if (other != null) {
        throw new HemographException(
            Fault.BAD_CONFIGURATION,
            "Two queries are named " + file.name() + ": " + other.shown() + " and " + file.shown());
      }
    }
    users = new UserQueries(folders, files.keySet(), pause);
  }

  /** The queries that travel with this program. */
  public static Catalogue bundled() {
    return bundledWith(List.of());
  }

  /** The bundled queries and those below more folders, which follow their files. */
  public static Catalogue bundledWith(List<Path> folders) {
    return new Catalogue(QueryFolder.bundled(), folders, PAUSE);
  }

  /** The bundled queries and those below more folders, looked at as often as asked. */
  static Catalogue bundledWith(List<Path> folders, Duration pause) {
    return new Catalogue(QueryFolder.bundled(), folders, pause);
  }

  /** Only the queries below one folder, as they are when first asked for. */
  public static Catalogue of(Path folder) {
    return new Catalogue(QueryFolder.below(folder), List.of(), PAUSE);
  }

  /** All names, sorted. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(files.keySet());
    names.addAll(users.now().queries().keySet());
    return names;
  }

  /**
   * The query of that name.
   *
   * @throws HemographException with UNKNOWN_QUERY and the nearest names, or BAD_CONFIGURATION with
   *     file and line when its file is wrong
   */
  public CuratedQuery get(String name) {
    QueryFile file = files.get(name);
    if (file == null) {
      return ofUser(name);
    }
    return read.computeIfAbsent(
        name, n -> QueryParser.parse(n, file.folder(), file.shown(), file.text()));
  }

  private CuratedQuery ofUser(String name) {
    UserQueries.State now = users.now();
    CuratedQuery query = now.queries().get(name);
    if (query == null) {
      for (UserQueryFile file : now.files().values()) {
        if (file.file().name().equals(name) && file.trouble().isPresent()) {
          throw again(file.trouble().get());
        }
      }
      SortedSet<String> names = names();
      List<String> nearest = Nearest.names(name, names);
      throw new HemographException(
          Fault.UNKNOWN_QUERY,
          "There is no query \""
              + Shortened.forDisplay(name)
              + "\""
              + Nearest.question(nearest)
              + ". \"hemograph queries\" and the page /queries list them all.",
          new Offence(
              "",
              Shortened.forDisplay(name),
              "the name of a query",
              nearest,
              names.isEmpty() ? "" : names.first()));
    }
    return query;
  }

  /** One fault must not be thrown by two threads. */
  private static HemographException again(HemographException fault) {
    return new HemographException(fault.fault(), fault.getMessage(), fault);
  }

  /**
   * Every query, by group and then by name.
   *
   * @throws HemographException with BAD_CONFIGURATION at the first file that is wrong
   */
  public List<CuratedQuery> all() {
    return Stream.concat(
            files.keySet().stream().map(this::get), users.now().queries().values().stream())
        .sorted(Comparator.comparing(CuratedQuery::group).thenComparing(CuratedQuery::name))
        .toList();
  }

  /**
   * A digest of the names and texts of all queries, and of what is wrong with files; what shows or
   * runs them depends on it.
   */
  public String digest() {
    UserQueries.State now = users.now();
    Digested known = digested;
    if (known == null || known.of() != now) {
      Digest all = new Digest();
      files.values().forEach(file -> all.add(file.shown() + "\n" + file.text()).add((byte) 0));
      now.queries()
          .values()
          .forEach(query -> all.add(query.file() + "\n" + query.text()).add((byte) 0));
      now.troubles().forEach(trouble -> all.add(trouble.getMessage()).add((byte) 0));
      known = new Digested(now, all.hex());
      digested = known;
    }
    return known.digest();
  }

  private record Digested(UserQueries.State of, String digest) {}

  /** What is wrong with any file, one fault a file; empty when all is well. */
  public List<HemographException> faults() {
    List<HemographException> faults = new ArrayList<>();
    for (String name : files.keySet()) {
      try {
        get(name);
      } catch (HemographException e) {
        faults.add(e);
      }
    }
    faults.addAll(troubles());
    return faults;
  }

  /**
   * What is wrong with the files of users now: one fault a file or folder, each with its place.
   * Where a file was right before, its last good version still serves.
   */
  public List<HemographException> troubles() {
    return users.now().troubles();
  }

  /** The same for those who may not know where on this machine the files lie. */
  public List<String> troublesBelow() {
    return troubles().stream().map(Throwable::getMessage).map(this::withoutFolders).toList();
  }

  private String withoutFolders(String message) {
    String told = message;
    for (Path folder : users.folders()) {
      Path name = folder.getFileName();
      told = told.replace(folder + "/", "").replace(folder.toString(), String.valueOf(name));
    }
    return told;
  }

  /**
   * Refuses to begin with files of users that are wrong.
   *
   * @throws HemographException with the first fault, and how many more there are
   */
  public Catalogue requireSound() {
    List<HemographException> troubles = troubles();
    if (troubles.isEmpty()) {
      return this;
    }
    HemographException first = troubles.get(0);
    throw troubles.size() == 1
        ? again(first)
        : new HemographException(
            first.fault(),
            first.getMessage()
                + " ("
                + (troubles.size() - 1)
                + " more; \"hemograph queries --check DIR\" tells them all)",
            first);
  }
}
