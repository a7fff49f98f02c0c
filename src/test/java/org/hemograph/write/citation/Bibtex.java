package org.hemograph.write.citation;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemograph.model.PrintedName;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jspecify.annotations.Nullable;

/** BibTeX as JBibTeX and citeproc-java read it. */
final class Bibtex {
  private Bibtex() {}

  static List<Essentials> read(String bibtex) {
    BibTeXConverter converter = new BibTeXConverter();
    try (var in = new ByteArrayInputStream(bibtex.getBytes(StandardCharsets.UTF_8))) {
      List<Essentials> read = new ArrayList<>();
      for (BibTeXEntry entry : converter.loadDatabase(in).getEntries().values()) {
        read.add(essentials(converter.toItemData(entry), entry));
      }
      return read;
    } catch (IOException | ParseException e) {
      throw new AssertionError(bibtex, e);
    }
  }

  private static Essentials essentials(CSLItemData item, BibTeXEntry entry) {
    return new Essentials(
        Essentials.text(text(item.getTitle())),
        Stream.of(Optional.ofNullable(item.getAuthor()).orElse(new CSLName[0]))
            .map(Bibtex::name)
            .filter(name -> !PrintedName.standsForOthers(name))
            .toList(),
        year(entry),
        text(item.getDOI()).toLowerCase(java.util.Locale.ROOT),
        field("pmid", entry),
        Essentials.text(text(item.getContainerTitle())),
        text(item.getPage()).replace('–', '-'));
  }

  private static String year(BibTeXEntry entry) {
    String date = field("date", entry);
    return date.isEmpty() ? field("year", entry) : date.substring(0, 4);
  }

  private static String field(String name, BibTeXEntry entry) {
    var value = entry.getField(new Key(name));
    return value == null ? "" : value.toUserString();
  }

  private static String name(CSLName name) {
    String family =
        Stream.of(name.getDroppingParticle(), name.getNonDroppingParticle(), name.getFamily())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    String literal = text(name.getLiteral());
    return Essentials.text(
        literal.isEmpty()
            ? Arrays.asList(family, text(name.getGiven()), text(name.getSuffix())).stream()
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "))
            : literal);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
