package org.hemograph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hemograph.fetch.RecordKind;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.read.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every {@code hemograph fetch …} takes. */
final class FetchOptions {
  @Mixin private HomeOption home = new HomeOption();

  @Option(
      names = "--save",
      paramLabel = "DIR",
      description =
          "Keep the raw records here; an interrupted fetch then goes on where it stopped.")
  private @Nullable Path save;

  @Option(names = "--no-import", description = "Only fetch; needs --save.")
  private boolean noImport;

  @Option(
      names = "--ids",
      paramLabel = "FILE",
      description = "Ids from this file, or - for standard input; # begins a remark.")
  private @Nullable String idFile;

  @Parameters(arity = "0..*", paramLabel = "ID", description = "Ids of records.")
  private List<String> named = List.of();

  HomeOption home() {
    return home;
  }

  @Nullable Path save() {
    return save;
  }

  boolean imports() {
    return !noImport;
  }

  /**
   * The ids that were given, in order.
   *
   * @param searching whether a search is asked for, which goes with no ids
   * @throws HemographException (BAD_REQUEST) if what is given makes no sense together, or
   *     (BAD_VALUE) if one is no id
   */
  List<String> ids(RecordKind kind, boolean searching, String searchOptions) {
    if (noImport && save == null) {
      throw wrong("--no-import needs --save DIR: else nothing would be left of what was fetched.");
    }
    boolean listed = idFile != null || !named.isEmpty();
    if (listed == searching) {
      throw wrong("Name either ids (or --ids FILE) or a search (" + searchOptions + ").");
    }
    List<String> ids = new ArrayList<>(named);
    if (idFile != null) {
      ids.addAll(read(idFile));
    }
    if (listed && ids.isEmpty()) {
      throw wrong("There are no ids in " + idFile + ".");
    }
    return kind.ids(ids);
  }

  private static List<String> read(String file) {
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(java.nio.ByteBuffer.wrap(in.readAllBytes()))
              .toString()
              .replaceFirst("^\uFEFF", "");
      return text.lines()
          .map(line -> line.replaceFirst("#.*", ""))
          .flatMap(line -> java.util.Arrays.stream(line.split("[\\s,;]+")))
          .filter(id -> !id.isEmpty())
          .toList();
    } catch (CharacterCodingException e) {
      throw new HemographException(Fault.BAD_REQUEST, file + " is no text in UTF-8.", e);
    } catch (IOException e) {
      throw new HemographException(
          Fault.BAD_REQUEST,
          "Cannot read the ids in "
              + file
              + ": "
              + (e instanceof NoSuchFileException ? "there is no such file" : Unreadable.why(e))
              + ".",
          e);
    }
  }

  private static HemographException wrong(String message) {
    return new HemographException(Fault.BAD_REQUEST, message);
  }
}
