package org.hemograph.write.citation;

import de.undercouch.citeproc.CSL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.model.Offence;
import org.hemograph.model.OneLine;

/**
 * A style of the Citation Style Language, by its name in the styles that are bundled (those of
 * citationstyles.org): {@code apa}, {@code the-lancet}; of a journal that uses another's style, the
 * journal's: {@code blood}.
 *
 * @param name as given
 * @param file where it lies among the bundled styles, without the ending
 */
public record CitationStyle(String name, String file) {
  /** What most medical journals ask for, and its name today (NLM's Citing Medicine). */
  private static final String VANCOUVER = "vancouver";

  private static final String CITING_MEDICINE = "nlm-citation-sequence";

  // A name and nothing more: the processor would take an address or a whole style as well.
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,199}");

  /** Vancouver. */
  public static final CitationStyle DEFAULT = new CitationStyle(VANCOUVER, CITING_MEDICINE);

  /**
   * The style of that name; of {@code ""} the default.
   *
   * @throws HemographException {@link Fault#BAD_VALUE} of parameter {@code style}, with the nearest
   *     names, when there is none
   */
  public static CitationStyle named(String name) {
    String wanted = name.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s_]+", "-");
    if (wanted.isEmpty() || wanted.equals(VANCOUVER)) {
      return DEFAULT;
    }
    if (NAME.matcher(wanted).matches()) {
      for (String file : List.of(wanted, "dependent/" + wanted)) {
        if (CitationStyle.class.getResource("/" + file + ".csl") != null) {
          return new CitationStyle(wanted, file);
        }
      }
    }
    throw unknown(name, wanted);
  }

  private static HemographException unknown(String name, String wanted) {
    List<String> nearest = Nearest.names(wanted, Known.NAMES);
    String shown = OneLine.of(name.length() > 80 ? name.substring(0, 80) + "…" : name);
    return new HemographException(
        Fault.BAD_VALUE,
        "No citation style is called \"" + shown + "\"" + Nearest.question(nearest) + ".",
        new Offence(
            "style",
            shown,
            "the name of a style of citationstyles.org, like vancouver, apa or blood",
            nearest,
            VANCOUVER));
  }

  /** All names, in alphabetical order. */
  public static List<String> names() {
    return Known.NAMES;
  }

  /** Thousands of names, which only a wrong one asks for. */
  private static final class Known {
    static final List<String> NAMES = read();

    private static List<String> read() {
      try {
        Set<String> names = new TreeSet<>(Set.of(VANCOUVER));
        for (String style : CSL.getSupportedStyles()) {
          names.add(style.replaceFirst("^/?(?:dependent/)?", ""));
        }
        return List.copyOf(new ArrayList<>(names));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
