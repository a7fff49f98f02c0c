package org.hemograph.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final String SHA =
      "f29b2726ffa8ebc310079fba82c8d516bb7a7383523b2f82ecace21c20ab9139";

  @Test
  void aDoiIsLowerCasedAndHasNoSlash() {
    assertEquals("doi-10.1056~nejmoa1715274", Keys.doi("10.1056/NEJMoa1715274"));
  }

  @Test
  void whatIsUnsafeInADoiIsPercentEncoded() {
    assertEquals(
        "doi-10.1002~%28sici%291097-0215%3C1%3A%3Aaid%3E3.0.co%3B2",
        Keys.doi("10.1002/(SICI)1097-0215<1::AID>3.0.CO;2"));
  }

  @Test
  void equalQuantitiesHaveOneKeyHoweverTheyArePrinted() {
    assertEquals("quantity/9-mg_kg", quantity("9", "mg/kg"));
    assertEquals("quantity/9-mg_kg", quantity("9.00", "mg/kg"));
    assertEquals("quantity/30-10E9_L", quantity("30", "10*9/L"));
    assertEquals("quantity/0.5-mg_kg", quantity("0.50", "mg/kg"));
    assertEquals("quantity/100-%25", quantity("100", "%"));
    assertEquals("quantity/6-%7Blines%7D", quantity("6", "{lines}"));
  }

  @Test
  void spansAndSectionsBeginWithTwelveDigitsOfTheirDocument() {
    assertEquals("span/f29b2726ffa8-2743-2864", Keys.span(SHA, 2743, 2864).path());
    assertEquals("section/f29b2726ffa8-2546", Keys.section(SHA, 2546).path());
  }

  @Test
  void aHashedKeyHasSixteenDigitsOfTheJoinedIdentity() {
    // printf 'a|b' | sha256sum
    assertEquals(
        "claim/" + new Digest().add("a|b").hex().substring(0, 16),
        Keys.hashed("claim", "a", "b").path());
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        new Digest().add("abc").hex());
  }

  @Test
  void aSlugKeepsLettersAndDigitsOnly() {
    assertEquals("n-engl-j-med", Keys.slug("N Engl J Med"));
    assertEquals(
        "oncology-frontier-hematology-frontier",
        Keys.slug("Oncology Frontier / Hematology Frontier"));
    assertEquals("annales-d-hematologie", Keys.slug("Annales d’Hématologie"));
  }

  @Test
  void aPathIsNeverEmptyNorEndsInASlash() {
    assertThrows(IllegalArgumentException.class, () -> new ThingRef(""));
    assertThrows(IllegalArgumentException.class, () -> new ThingRef("drug/"));
  }

  private static String quantity(String value, String unit) {
    return Keys.quantity(new Quantity(new BigDecimal(value), unit)).path();
  }
}
