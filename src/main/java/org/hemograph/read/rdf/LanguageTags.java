package org.hemograph.read.rdf;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Place;

/**
 * Refuses language tags that no syntax of RDF 1.1 can write (Turtle, production LANGTAG): whoever
 * stored one could not export it any more.
 */
final class LanguageTags extends RDFHandlerWrapper {
  private static final Pattern TAG = Pattern.compile("[A-Za-z]+(-[A-Za-z0-9]+)*");

  private final Supplier<Place> here;

  /**
   * @param here where the parser is
   */
  LanguageTags(RDFHandler handler, Supplier<Place> here) {
    super(handler);
    this.here = here;
  }

  @Override
  public void handleStatement(Statement statement) {
    if (statement.getObject() instanceof Literal literal) {
      literal
          .getLanguage()
          .filter(tag -> !TAG.matcher(tag).matches())
          .ifPresent(
              tag -> {
                throw new HemographException(
                    Fault.BAD_DATA,
                    "Not a language tag: @" + tag + ". Write one like @en or @de-CH, or none.",
                    here.get());
              });
    }
    super.handleStatement(statement);
  }
}
