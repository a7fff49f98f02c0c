package org.hemograph.load.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hemograph.read.rdf.RdfSyntax;
import org.hemograph.read.tables.CuratedTables;

/** Tells what an input is by its beginning; the name decides only where the content does not. */
final class Recogniser {
  /** Bytes to look at. */
  static final int HEAD = 1 << 16;

  // Possessive where something is repeated: neither deep recursion nor trying every line end again.
  private static final Pattern RIS = Pattern.compile("(?m)^[ \\t]*+TY {1,2}-(?: |\\r?$)");
  private static final Pattern RIS_TAGS =
      Pattern.compile("(?:\\A|\\n)(?:[A-Z][A-Z0-9] {1,2}- [^\\n]*(?:\\r?\\n|\\z)){3}");
  private static final Pattern NBIB = Pattern.compile("(?m)^PMID ?- ?\\d");
  private static final Pattern WEB_OF_SCIENCE =
      Pattern.compile(
          "\\A\\s*+FN (?:Clarivate|Thomson|ISI)|\\A\\s*+(?:(?:FN|VR) [^\\n]*+\\n)*+PT [JBSPC]\\r?\\nA[UF] ");

  private Recogniser() {}

  /**
   * @param head its first bytes, unpacked
   * @param fileName without folder and {@code .gz}
   */
  static Optional<InputFormat> recognise(byte[] head, String fileName) {
    String text = text(head).stripLeading();
    if (text.startsWith("<") && !isStatement(head, fileName)) {
      return XmlShape.of(text, fileName);
    }
    boolean brackets = text.startsWith("{") || text.startsWith("[");
    if (brackets && (JsonShape.isJson(head) || isJsonWithoutNames(head, fileName))) {
      return JsonShape.of(head).or(() -> bySuffix(fileName, RdfSyntax.JSONLD));
    }
    if (RIS.matcher(text).find() || WEB_OF_SCIENCE.matcher(text).find()) {
      return Optional.of(InputFormat.RIS);
    }
    if (NBIB.matcher(text).find()) {
      return Optional.of(InputFormat.NBIB);
    }
    if (isTable(text, fileName)) {
      return Optional.of(InputFormat.TABLE);
    }
    return RdfSyntax.recognise(head, fileName)
        .map(InputFormat::of)
        .or(() -> RIS_TAGS.matcher(text).find() ? Optional.of(InputFormat.RIS) : Optional.empty())
        .or(() -> byName(fileName));
  }

  /** A triple begins with a bracket too. */
  private static boolean isStatement(byte[] head, String fileName) {
    return RdfSyntax.recognise(head, fileName).filter(s -> s != RdfSyntax.RDFXML).isPresent();
  }

  /** {@code {}} and {@code [{}]} say nothing, in whatever way one reads them. */
  private static boolean isJsonWithoutNames(byte[] head, String fileName) {
    return RdfSyntax.recognise(head, fileName).filter(s -> s == RdfSyntax.JSONLD).isPresent();
  }

  private static boolean isTable(String text, String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".csv")
        || CuratedTables.named(text, fileName).isPresent();
  }

  private static Optional<InputFormat> bySuffix(String fileName, RdfSyntax syntax) {
    return fileName.toLowerCase(Locale.ROOT).endsWith("." + syntax.label())
        ? Optional.of(InputFormat.of(syntax))
        : Optional.empty();
  }

  /** So that its reader can say what is wrong with it. */
  private static Optional<InputFormat> byName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".ris")) {
      return Optional.of(InputFormat.RIS);
    }
    return name.endsWith(".nbib") ? Optional.of(InputFormat.NBIB) : Optional.empty();
  }

  /** By its byte order mark, else by where the zeros of the first letter are, else as UTF-8. */
  private static String text(byte[] head) {
    int first = head.length > 1 ? (head[0] & 0xff) << 8 | head[1] & 0xff : 0x2020;
    Charset charset =
        first == 0xfeff || first >> 8 == 0
            ? StandardCharsets.UTF_16BE
            : first == 0xfffe || (first & 0xff) == 0
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    String text = new String(head, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
