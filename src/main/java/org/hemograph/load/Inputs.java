package org.hemograph.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;
import org.hemograph.model.Problem;
import org.hemograph.model.Severity;
import org.hemograph.read.Unreadable;
import org.hemograph.read.rdf.RdfReader;

/**
 * The files behind the paths that a user gave, sorted by what they are.
 *
 * @param tables curated tables, to be read together
 * @param rdf each on its own
 * @param refused what cannot be imported at all
 */
record Inputs(List<Path> tables, List<RdfReader> rdf, List<FileReport> refused) {

  /** Looks at each path; folders with all that is below them. */
  static Inputs of(List<Path> paths, Optional<InputFormat> as) {
    Inputs inputs = new Inputs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Set<Path> seen = new LinkedHashSet<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        inputs.folder(path, as, seen);
      } else if (!Files.exists(path)) {
        inputs.refuse(path, "There is no such file or folder. Check the path.");
      } else if (seen.add(path.toAbsolutePath().normalize())) {
        inputs.file(path, as, true);
      }
    }
    return inputs;
  }

  int count() {
    return tables.size() + rdf.size();
  }

  private void folder(Path folder, Optional<InputFormat> as, Set<Path> seen) {
    int before = count() + refused.size();
    try {
      Folder below = Folder.of(folder);
      below.unreadable().forEach(this::refuseUnreadable);
      below.files().stream()
          .filter(file -> seen.add(file.toAbsolutePath().normalize()))
          .forEach(file -> file(file, as, false));
    } catch (IOException e) {
      refuseUnreadable(folder, Unreadable.why(e));
    }
    if (count() + refused.size() == before) {
      refuse(folder, "Nothing in this folder can be imported: no table (.csv) and no RDF.");
    }
  }

  /** A file that was named must be importable; one that lies in a folder may be a README. */
  private void file(Path file, Optional<InputFormat> as, boolean named) {
    try {
      if (as.isPresent()) {
        as.get().rdf().ifPresentOrElse(s -> rdf.add(RdfReader.of(file, s)), () -> tables.add(file));
      } else if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
        tables.add(file);
      } else {
        recognise(file, named);
      }
    } catch (HemographException e) {
      refuse(file, e.getMessage());
    }
  }

  private void recognise(Path file, boolean named) {
    Optional<RdfReader> reader = RdfReader.of(file);
    if (reader.isPresent()) {
      rdf.add(reader.get());
    } else if (named) {
      refuse(
          file,
          isEmpty(file)
              ? "The file is empty."
              : "The file is neither a table (.csv) nor RDF that we know. Name its format with"
                  + " --as: "
                  + String.join(", ", InputFormat.labels())
                  + ".");
    }
  }

  private static boolean isEmpty(Path file) {
    try {
      return Files.size(file) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void refuseUnreadable(Path path, String why) {
    refuse(path, "What is here cannot be read (" + why + "). Check its permissions.");
  }

  private void refuse(Path path, String message) {
    Place place = Place.of(path.toString());
    refused.add(
        FileReport.rejected(
            path.toString(), "", List.of(new Problem(Severity.ERROR, "", place, message))));
  }
}
