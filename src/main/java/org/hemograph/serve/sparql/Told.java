package org.hemograph.serve.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.hemograph.model.HemographException;

/** What goes wrong below Fuseki, which knows status and words only, reaches the filter whole. */
final class Told {
  private static final String NAME = Told.class.getName();

  private Told() {}

  /** Leaves the problem with the request, and gives what ends Fuseki's work on it. */
  static ActionErrorException about(HttpAction action, HemographException problem) {
    action.getRequest().setAttribute(NAME, problem);
    return new ActionErrorException(problem.fault().status(), problem.getMessage(), null);
  }

  static Optional<HemographException> of(HttpServletRequest request) {
    return Optional.ofNullable((HemographException) request.getAttribute(NAME));
  }
}
