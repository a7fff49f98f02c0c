package org.hemograph.serve.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.Test;

class ParametersTest {
  @Test
  void whatTakesOneValue_isRefusedWithSeveral() {
    Parameters given = Parameters.parse("since=1&limit=&since=0&limit=5");
    HemographException refused = assertThrows(HemographException.class, () -> given.one("since"));
    assertEquals(Fault.BAD_REQUEST, refused.fault());
    assertEquals(
        "\"since\" stands 2 times in this request; it takes one value", refused.getMessage());
    assertEquals("since", refused.offence().orElseThrow().parameter());
    assertEquals(Optional.of("5"), given.one("limit"), "a field left empty is not there");
    assertEquals(Optional.empty(), given.one("cursor"));
  }
}
