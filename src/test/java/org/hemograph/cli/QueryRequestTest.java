package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.Catalogue;
import org.hemograph.write.Format;
import org.junit.jupiter.api.Test;

/** What a server would understand otherwise than this process is refused before either is asked. */
class QueryRequestTest {

  private static HemographException refused(String name, String format, String... arguments) {
    return assertThrows(
        HemographException.class,
        () -> QueryRequest.of(Catalogue.bundled(), name, List.of(arguments), format));
  }

  @Test
  void aKeyMayComeMoreThanOnce() {
    QueryRequest request =
        QueryRequest.of(
            Catalogue.bundled(), "studies", List.of("phase=2", "phase=3", "drug=a=b"), "csv");
    assertEquals("studies", request.query().name());
    assertEquals(Map.of("phase", List.of("2", "3"), "drug", List.of("a=b")), request.values());
    assertEquals(Format.CSV, request.format());
  }

  @Test
  void theFormatIsNoParameter() {
    HemographException e = refused("studies", "table", "format=csv");
    assertEquals(Fault.UNKNOWN_PARAMETER, e.fault());
    assertTrue(e.getMessage().contains("--format csv"), e.getMessage());
  }

  @Test
  void anUnknownKeyWithoutAValueIsUnknownAllTheSame() {
    assertEquals(Fault.UNKNOWN_PARAMETER, refused("studies", "table", "fase=").fault());
  }

  @Test
  void aNameHasNoSuffix() {
    assertEquals(Fault.UNKNOWN_QUERY, refused("studies.csv", "table").fault());
  }

  @Test
  void aPageIsNoFormatOfTheCommandLine() {
    assertEquals(Fault.UNKNOWN_FORMAT, refused("studies", "html").fault());
  }
}
