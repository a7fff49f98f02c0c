package org.hemograph.read.screening;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.hemograph.model.ScreenedRecord.Verdict;

/** The words of the tools for what was decided. What is no such word is told, never guessed. */
final class Verdicts {
  private static final int SHOWN = 40;

  private final Consumer<String> troubles;

  Verdicts(Consumer<String> troubles) {
    this.troubles = troubles;
  }

  /** Of Rayyan: {@code nil} is nothing in Ruby. */
  Optional<Verdict> rayyan(String reviewer, String said) {
    Optional<Verdict> verdict = word(said);
    if (verdict.isEmpty() && !said.isBlank() && !said.equals("nil")) {
      unclear("RAYYAN-INCLUSION of " + reviewer, said, "included, excluded or maybe");
    }
    return verdict;
  }

  /** Of ASReview: -1 is a record that nobody has seen, and so is what pandas writes for none. */
  Optional<Verdict> asreview(String column, String said) {
    return switch (said.strip().toLowerCase(Locale.ROOT)) {
      case "1", "1.0", "true", "yes" -> Optional.of(Verdict.INCLUDED);
      case "0", "0.0", "false", "no" -> Optional.of(Verdict.EXCLUDED);
      case "", "-1", "-1.0", "nan", "not seen", "not_seen" -> Optional.empty();
      default -> {
        Optional<Verdict> verdict = word(said);
        if (verdict.isEmpty()) {
          unclear(column, said, "1, 0, included, excluded or maybe (empty or -1: not seen)");
        }
        yield verdict;
      }
    };
  }

  private static Optional<Verdict> word(String said) {
    return switch (said.strip().toLowerCase(Locale.ROOT)) {
      case "included" -> Optional.of(Verdict.INCLUDED);
      case "excluded" -> Optional.of(Verdict.EXCLUDED);
      case "maybe", "undecided" -> Optional.of(Verdict.UNDECIDED);
      default -> Optional.empty();
    };
  }

  /** Tells of a value that is none of the words. */
  void unclear(String where, String said, String expected) {
    String cut = said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said;
    String shown = cut.strip().replaceAll("\\s+", " ");
    troubles.accept(
        "Not taken: " + where + " is \"" + shown + "\"; " + expected + " is understood.");
  }
}
