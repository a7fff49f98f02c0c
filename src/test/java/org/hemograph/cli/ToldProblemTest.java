package org.hemograph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.junit.jupiter.api.Test;

class ToldProblemTest {

  private static RuntimeException told(String slug) throws JsonProcessingException {
    String type = "https://w3id.org/hemograph/errors#" + slug;
    return ToldProblem.read(
        new JsonMapper().readTree("{\"type\":\"" + type + "\",\"detail\":\"what\"}"));
  }

  @Test
  void everyFaultComesBackAsItself() throws JsonProcessingException {
    for (Fault fault : Fault.values()) {
      HemographException back = assertInstanceOf(HemographException.class, told(fault.slug()));
      assertEquals(fault, back.fault());
      assertEquals("what", back.getMessage());
    }
  }

  @Test
  void aMistakeOfTheServerIsABugHereToo() throws JsonProcessingException {
    assertInstanceOf(IllegalStateException.class, told("bug"));
  }
}
