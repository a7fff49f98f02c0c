package org.hemograph.read.ctgov;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as registries print them. */
class PrintedNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "-1.89|-1.89",
        "51.50|51.50",
        ".05|0.05",
        "+3|3",
        "\u22123.5|-3.5",
        "5.|5",
        "1.2E-5|0.000012",
        "1,234,567|1234567",
        "12,345.6|12345.6",
        "12345678901234567890123|12345678901234567890123"
      })
  void aNumberIsTakenAsPrinted(String printed, BigDecimal number) {
    assertEquals(Optional.of(number), PrintedNumber.plain(printed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "NA",
        "NaN",
        "Infinity",
        "-",
        ".",
        "1,234",
        "0,123,456",
        "1,23",
        "1.2.3",
        "12,34,567",
        "5%",
        "1e",
        "1e+",
        "1e99",
        "1e999999999",
        "3 to 5",
        "0x1F",
        "\u0663",
        "12345678901234567890123456789012345678901234567890"
      })
  void whatIsNotSurelyANumberIsNone(String printed) {
    assertEquals(Optional.empty(), PrintedNumber.plain(printed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<0.001|0.001|lt",
        "≤ 5|5|le",
        "<= 5|5|le",
        ">5|5|gt",
        ">=5|5|ge",
        "~3|3|approx",
        "=<5|5|le",
        "=>5|5|ge",
        "= 0.03|0.03|"
      })
  void aSignBeforeItIsItsModifier(String printed, BigDecimal number, String modifier) {
    PrintedNumber found = PrintedNumber.of(printed);
    assertEquals(Optional.of(number), found.number());
    assertEquals(Optional.ofNullable(modifier), found.modifier().map(code -> code.name()));
  }
}
