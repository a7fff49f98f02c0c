package org.hemograph.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "::1, true",
    "[::1], true",
    "0:0:0:0:0:0:0:1, true",
    "10.1.2.3, true",
    "11.1.2.3, false",
    "192.168.7.7, true",
    "192.168.7.8, false",
    "2001:db8:1::9, true",
    "2001:db9::9, false",
    "proxy.example, false",
    "unknown, false",
    "'', false"
  })
  void trusts_loopbackAndTheNamedNetworks(String address, boolean trusted) {
    Proxies proxies = Proxies.parse("10.0.0.0/8, 192.168.7.7 2001:db8::/32");
    assertEquals(trusted, proxies.trusts(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"proxy.example", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/x", "::1/129", "/8"})
  void parse_whatIsNoAddress_isRefused(String text) {
    assertThrows(HemographException.class, () -> Proxies.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<a href=\"/x\">/y</a> | <a href=\"/p/x\">/y</a>",
        "<a class=\"b\" href='/x'> | <a class=\"b\" href='/p/x'>",
        "<a href=\"//evil.example\"> | <a href=\"//evil.example\">",
        "<a href=\"https://e.example/\"> | <a href=\"https://e.example/\">",
        "<a href=\"#x\"><a href=\"\"> | <a href=\"#x\"><a href=\"\">",
        "<img alt=\"href=&quot;/x\" src=\"/i\"> | <img alt=\"href=&quot;/x\" src=\"/p/i\">",
        "<p title=' href=\"/x\"'>href=\"/y\"</p> | <p title=' href=\"/x\"'>href=\"/y\"</p>",
        "<form action=\"/s\"><b data-href=\"/d\"> | <form action=\"/p/s\"><b data-href=\"/p/d\">",
        "<!-- <a href=\"/x\"> --><a href=\"/\"> | <!-- <a href=\"/x\"> --><a href=\"/p/\">",
        "<script src=\"/s.js\">a='<b href=\"/x\">'</script><b href=\"/y\"> | <script src=\"/p/s.js\">a='<b href=\"/x\">'</script><b href=\"/p/y\">",
        "<p>1 < 2 href=\"/x | <p>1 < 2 href=\"/p/x",
        "<a data-x=\"1\" xhref=\"/x\"> | <a data-x=\"1\" xhref=\"/x\">",
      })
  void prefix_standsBeforeLocalAddressesInTagsOnly(String html, String prefixed) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    assertEquals(prefixed, new String(PrefixedPage.of(bytes, "/p"), StandardCharsets.UTF_8));
    assertSame(bytes, PrefixedPage.of(bytes, ""));
  }

  @Test
  void link_everyLocalTargetGetsThePrefix() {
    Reached reached = new Reached("https", "e.example", "/p");
    assertEquals(
        "</p/a>; rel=\"next\", <https://x.example/>; rel=\"describes\"",
        reached.links("</a>; rel=\"next\", <https://x.example/>; rel=\"describes\""));
    assertEquals("https://e.example/p/", reached.base());
  }
}
