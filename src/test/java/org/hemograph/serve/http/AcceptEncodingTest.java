package org.hemograph.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                     | IDENTITY | IDENTITY",
        "gzip                   | GZIP     | IDENTITY",
        "x-gzip                 | GZIP     | IDENTITY",
        "GZIP ; Q=0.5           | GZIP     | IDENTITY",
        "deflate, gzip;q=1.0, * | GZIP     | IDENTITY",
        "br, zstd               | IDENTITY | IDENTITY",
        "gzip;q=0               | IDENTITY | IDENTITY",
        "gzip;q=0.000, *        | IDENTITY | IDENTITY",
        "*                      | GZIP     | IDENTITY",
        "*;q=0                  | IDENTITY | IDENTITY",
        "gzip;q=0.5, identity   | IDENTITY | IDENTITY",
        "identity;q=0.5, gzip   | GZIP     | IDENTITY",
        "gzip, identity;q=0     | GZIP     | GZIP",
        "gzip;q=0.1, *;q=0      | GZIP     | GZIP",
        "identity;q=0           | IDENTITY | IDENTITY",
        "gzip;q=2               | IDENTITY | IDENTITY",
        "gzip;level=9           | IDENTITY | IDENTITY",
        "gzip;q=                | IDENTITY | IDENTITY",
        ";;,,=                  | IDENTITY | IDENTITY",
      })
  void choose_asRfc9110Says(String header, Coding large, Coding small) {
    AcceptEncoding accepted = AcceptEncoding.parse(header);
    assertEquals(large, accepted.choose(true), "where gzip is worth it");
    assertEquals(small, accepted.choose(false), "where it is not");
  }
}
