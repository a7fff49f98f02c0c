package org.hemograph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;

/** A problem document (RFC 9457) back as the fault that it tells of. */
final class ToldProblem {
  private ToldProblem() {}

  /** The fault; or, where the server tells of a mistake of its own, a bug here as well. */
  static RuntimeException read(JsonNode problem) {
    String type = problem.path("type").asText();
    String slug = type.substring(type.indexOf('#') + 1);
    String detail = problem.path("detail").asText();
    if (slug.equals("bug")) {
      return new IllegalStateException("The server of this home says: " + detail);
    }
    Fault fault =
        Arrays.stream(Fault.values())
            .filter(f -> f.slug().equals(slug))
            .findFirst()
            .orElse(Fault.STORE_UNAVAILABLE);
    return new HemographException(fault, detail, offence(problem));
  }

  private static Offence offence(JsonNode problem) {
    List<String> nearest = new ArrayList<>();
    problem.path("nearest").forEach(name -> nearest.add(name.asText()));
    return new Offence(
        problem.path("parameter").asText(),
        problem.path("value").asText(),
        problem.path("expected").asText(),
        nearest,
        problem.path("example").asText());
  }
}
