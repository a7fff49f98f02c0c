package org.hemograph.load.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hemograph.model.Keys;
import org.hemograph.read.RecordInput;
import org.hemograph.read.Unreadable;
import org.hemograph.read.tables.CuratedTables;

/**
 * What lies behind the paths that a user gave, recognised. To be closed, as it holds archives open
 * and keeps copies of what cannot be read where it is.
 */
public final class Inputs implements AutoCloseable {
  private final Optional<InputFormat> as;
  private final Locations locations;
  private final Spool spool = new Spool();
  private final List<Recognised> recognised = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final List<Scope> scopes = new ArrayList<>();
  private final PassedOver passedOver = new PassedOver();
  private final Set<String> names = new HashSet<>();

  /** An input and what it is. */
  public record Recognised(Input input, InputFormat format) {}

  private Inputs(Optional<InputFormat> as, UnpackLimits limits) {
    this.as = as;
    this.locations = new Locations(limits, spool, this::take, this::refuse);
  }

  /**
   * Looks at each path; at folders and archives with all that is in them.
   *
   * @param as what everything is to be taken for, where its content shall not decide
   * @param called what an input is to be called whose path says nothing: standard input
   */
  public static Inputs of(
      List<Path> paths, Optional<InputFormat> as, Map<Path, String> called, UnpackLimits limits) {
    Inputs inputs = new Inputs(as, limits);
    try {
      for (Path path : paths) {
        inputs.scopes.add(inputs.locations.look(path, Optional.ofNullable(called.get(path))));
        inputs.requireSomething(path);
      }
    } catch (RuntimeException e) {
      inputs.close();
      throw e;
    }
    return inputs;
  }

  /** Those of formats like this, in the order they were given. */
  public List<Recognised> of(java.util.function.Predicate<InputFormat> format) {
    return recognised.stream().filter(one -> format.test(one.format())).toList();
  }

  public int count() {
    return recognised.size();
  }

  /** Bytes of all of them, as they are stored. */
  public long bytes() {
    return recognised.stream().mapToLong(one -> one.input().packed()).sum();
  }

  public List<Refusal> refused() {
    return refused;
  }

  /** The arguments, each a scope of names. */
  public List<Scope> scopes() {
    return scopes;
  }

  public PassedOver passedOver() {
    return passedOver;
  }

  /**
   * The table of an input as a file of the right name, and what to call it instead of its path.
   *
   * @param paths takes what a file is to be called, where that is not its path
   */
  public Path table(Input input, Map<Path, String> paths) throws IOException {
    String name = CuratedTables.named(firstText(input), input.fileName()).orElse("") + ".csv";
    Optional<Path> here = input.onDisk().filter(p -> isCalled(p, name));
    if (here.isPresent() || name.equals(".csv") && input.onDisk().isPresent()) {
      return here.or(input::onDisk).orElseThrow();
    }
    Path copy = spool.keepAs(name.equals(".csv") ? "unknown.csv" : name, input.open());
    paths.put(copy, input.shown());
    return copy;
  }

  private static boolean isCalled(Path path, String name) {
    return String.valueOf(path.getFileName()).equalsIgnoreCase(name);
  }

  private static String firstText(Input input) throws IOException {
    return new String(head(input), java.nio.charset.StandardCharsets.UTF_8);
  }

  private void requireSomething(Path path) {
    if (recognised.isEmpty() && refused.isEmpty()) {
      String shown = path.toString();
      String where = Files.isDirectory(path) ? "folder" : "archive";
      refused.add(
          new Refusal(
              "", shown, shown, "Nothing in this " + where + " can be imported. " + expected()));
    }
  }

  private void take(Input input) {
    try {
      byte[] head = head(input);
      if (head.length == 0) {
        takeEmpty(input);
        return;
      }
      if (Packaging.of(head) != Packaging.PLAIN) {
        refuse(input, unpackable(head));
        return;
      }
      Optional<InputFormat> format = as.or(() -> Recogniser.recognise(head, input.fileName()));
      if (format.isPresent()) {
        takeAs(input, format.get());
      } else if (input.named()) {
        refuse(input, "It is nothing that can be imported. " + expected() + " " + advice());
      } else {
        passedOver.add(input);
      }
    } catch (IOException e) {
      refuse(input, "It cannot be read (" + Unreadable.why(e) + ").");
    }
  }

  private void takeEmpty(Input input) {
    if (input.named() || !PassedOver.isForPeople(input.fileName())) {
      refuse(input, "The file is empty.");
    } else {
      passedOver.add(input);
    }
  }

  private static String unpackable(byte[] head) {
    return Packaging.of(head) == Packaging.OTHER
        ? "It is packed in a way that we do not read. Unpack it first, or pack it as zip or"
            + " tar.gz."
        : "An archive within an archive is not read. Unpack it first and give its files.";
  }

  private void takeAs(Input input, InputFormat format) {
    if (format.isKnownByItsName() && !names.add(Keys.slug(input.name()))) {
      refuse(
          input,
          "Another file of this import has the same name, "
              + input.name()
              + ", and would replace what this one says. Rename one of them, or give the folder"
              + " that holds both.");
      return;
    }
    recognised.add(new Recognised(input, format));
  }

  private static String expected() {
    return "What can be: our tables (CSV), study records of ClinicalTrials.gov (JSON of its API,"
        + " version 2), PubMed (XML), NBIB, RIS, CSL-JSON, and RDF.";
  }

  private static String advice() {
    return "If it is one of these, name it with --as: "
        + String.join(", ", InputFormat.labels())
        + ".";
  }

  private static byte[] head(RecordInput input) throws IOException {
    try (InputStream in = input.open()) {
      return in.readNBytes(Recogniser.HEAD);
    }
  }

  private void refuse(Input input, String message) {
    refuse(new Refusal(input.name(), input.shown(), input.file(), message));
  }

  private void refuse(Refusal refusal) {
    refused.add(refusal);
  }

  @Override
  public void close() {
    locations.close();
    spool.close();
  }
}
