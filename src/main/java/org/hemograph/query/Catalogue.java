package org.hemograph.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hemograph.model.Digest;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.model.Offence;
import org.hemograph.query.QueryFolder.QueryFile;
import org.jspecify.annotations.Nullable;

/**
 * The curated queries by name. Their names are known at once, their files are read when first asked
 * for, so that one query starts fast; {@link #all} reads and checks every one. Safe to share
 * between threads.
 */
public final class Catalogue {
  private final Map<String, QueryFile> files;
  private final Map<String, CuratedQuery> read = new ConcurrentHashMap<>();
  private volatile @Nullable String digest;

  private Catalogue(List<QueryFile> found) {
    files = new TreeMap<>();
    for (QueryFile file : found) {
      QueryFile other = files.put(file.name(), file);
      if (other != null) {
        throw new HemographException(
            Fault.BAD_CONFIGURATION,
            "Two queries are named " + file.name() + ": " + other.shown() + " and " + file.shown());
      }
    }
  }

  /** The queries that travel with this program. */
  public static Catalogue bundled() {
    return new Catalogue(QueryFolder.bundled());
  }

  /** The bundled queries and those below more folders; a name may stand only once. */
  public static Catalogue bundledWith(List<Path> folders) {
    List<QueryFile> found = new ArrayList<>(QueryFolder.bundled());
    folders.forEach(folder -> found.addAll(QueryFolder.below(folder)));
    return new Catalogue(found);
  }

  /** Only the queries below one folder. */
  public static Catalogue of(Path folder) {
    return new Catalogue(QueryFolder.below(folder));
  }

  /** All names, sorted. */
  public SortedSet<String> names() {
    return new TreeSet<>(files.keySet());
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
      List<String> nearest = Nearest.names(name, files.keySet());
      throw new HemographException(
          Fault.UNKNOWN_QUERY,
          "There is no query \""
              + Shortened.forDisplay(name)
              + "\""
              + Nearest.question(nearest)
              + ". \"hemograph queries\" and the page /queries list them all.",
          new Offence("", Shortened.forDisplay(name), "the name of a query", nearest, example()));
    }
    return read.computeIfAbsent(
        name, n -> QueryParser.parse(n, file.folder(), file.shown(), file.text()));
  }

  /**
   * Every query, by group and then by name.
   *
   * @throws HemographException with BAD_CONFIGURATION at the first file that is wrong
   */
  public List<CuratedQuery> all() {
    return files.keySet().stream()
        .map(this::get)
        .sorted(Comparator.comparing(CuratedQuery::group).thenComparing(CuratedQuery::name))
        .toList();
  }

  /** A digest of the names and texts of all queries; what shows or runs them depends on it. */
  public String digest() {
    String known = digest;
    if (known == null) {
      Digest all = new Digest();
      files.values().forEach(file -> all.add(file.shown() + "\n" + file.text()).add((byte) 0));
      known = all.hex();
      digest = known;
    }
    return known;
  }

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
    return faults;
  }

  private String example() {
    return files.isEmpty() ? "" : files.keySet().iterator().next();
  }
}
