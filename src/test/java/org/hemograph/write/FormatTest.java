package org.hemograph.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.CuratedQuery.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FormatTest {
  @ParameterizedTest
  @EnumSource(Format.class)
  void aFormatIsFoundByItsNameAndItsSuffix(Format format) {
    assertEquals(Optional.of(format), Format.named(format.formatName()));
    assertEquals(Optional.of(format), Format.named(format.suffix().toUpperCase()));
  }

  @Test
  void mediaTypesAndSuffixesAreDistinct() {
    List<Format> all = Arrays.asList(Format.values());
    assertEquals(all.size(), all.stream().map(Format::mediaType).distinct().count());
    assertEquals(all.size(), all.stream().map(Format::suffix).distinct().count());
  }

  @Test
  void theNamesAreThoseOfTheDecision() {
    assertEquals(
        List.of(
            "html",
            "table",
            "json",
            "srj",
            "srx",
            "csv",
            "tsv",
            "ndjson",
            "xlsx",
            "md",
            "turtle",
            "trig",
            "ntriples",
            "nquads",
            "rdfxml",
            "jsonld",
            "rdfjson",
            "trix",
            "thrift",
            "protobuf",
            "n3",
            "binary"),
        Arrays.stream(Format.values()).map(Format::formatName).toList());
  }

  @Test
  void anUnknownFormatIsToldWhatThereIs() {
    HemographException e =
        assertThrows(
            HemographException.class, () -> Format.of("cvs", Format.writtenFor(Kind.ROWS)));
    assertEquals(Fault.UNKNOWN_FORMAT, e.fault());
    assertEquals("csv", e.offence().orElseThrow().nearest().get(0));
    assertTrue(e.getMessage().contains("table, json, srj, srx, csv, tsv, ndjson, xlsx, md"));
    assertThrows(HemographException.class, () -> Format.of("turtle", Format.writtenFor(Kind.ROWS)));
  }
}
