package org.hemograph.query;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemograph.model.HemographException;
import org.hemograph.query.QueryFolder.QueryFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of a user's, as it was when it was last looked at.
 *
 * @param file its name and place
 * @param mark what tells a changed file from an unchanged one
 * @param text the content; empty when it could not be read
 * @param query the last that was right
 * @param trouble what is wrong with the file now
 */
record UserQueryFile(
    QueryFile file,
    Mark mark,
    String text,
    Optional<CuratedQuery> query,
    Optional<HemographException> trouble) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final long LONGEST = 1_000_000;

  /** A file that changed this short before it was read may change again within one clock tick. */
  private static final Duration UNSETTLED = Duration.ofSeconds(2);

  /**
   * A file's outside.
   *
   * @param modified when it was last written, as its file system says
   * @param size in bytes
   * @param settled whether nobody wrote it shortly before it was read
   */
  record Mark(Instant modified, long size, boolean settled) {
    static Mark of(Path path) throws IOException {
      BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
      Instant modified = now.lastModifiedTime().toInstant();
      return new Mark(modified, now.size(), modified.plus(UNSETTLED).isBefore(Instant.now()));
    }
  }

  /** Reads what changed since the last look. */
  static UserQueryFile read(Path folder, Path path, @Nullable UserQueryFile before) {
    QueryFile file = QueryFolder.at(folder, path);
    Optional<CuratedQuery> last = before == null ? Optional.empty() : before.query();
    Mark mark = new Mark(Instant.MIN, 0, false);
    String text = "";
    try {
      mark = Mark.of(path);
      if (before != null && before.mark().settled() && before.mark().equals(mark)) {
        return before;
      }
      if (mark.size() > LONGEST) {
        throw HeaderYaml.fault(file.shown(), 1, "no query is longer than " + LONGEST + " bytes");
      }
      text = file.text();
      if (before != null && !text.isEmpty() && before.text().equals(text)) {
        return new UserQueryFile(file, mark, text, last, before.trouble());
      }
      if (!NAME.matcher(file.name()).matches()) {
        throw HeaderYaml.fault(
            file.shown(), 1, "a query's file is named like \"drug-classes.rq\", in small letters");
      }
      CuratedQuery query = QueryParser.parse(file.name(), file.folder(), file.shown(), text);
      return new UserQueryFile(file, mark, text, Optional.of(query), Optional.empty());
    } catch (HemographException e) {
      return new UserQueryFile(file, mark, text, last, Optional.of(e));
    } catch (IOException e) {
      String why = e instanceof NoSuchFileException ? "it is gone" : String.valueOf(e.getMessage());
      return new UserQueryFile(
          file,
          mark,
          text,
          last,
          Optional.of(HeaderYaml.fault(file.shown(), 1, "it cannot be read: " + why)));
    }
  }
}
