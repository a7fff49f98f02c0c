package org.hemograph.graph;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.hemograph.model.Code;
import org.hemograph.model.PartialDate;
import org.hemograph.model.Quantity;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/**
 * One subject and what is said of it. What is not known (an empty text, list or {@code Optional})
 * is not said.
 */
final class Subject {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private static final Code PROVISIONAL = new Code("identity", "provisional");

  private final Statements statements;
  private final IRI iri;

  Subject(Statements statements, IRI iri) {
    this.statements = statements;
    this.iri = iri;
  }

  Statements statements() {
    return statements;
  }

  Subject type(String type) {
    statements.add(iri, External.rdfType, statements.iris().term(type));
    return this;
  }

  /** A text in a language (BCP 47). */
  Subject text(String predicate, String text, String language) {
    if (!text.isEmpty()) {
      statements.add(iri, predicate, VALUES.createLiteral(text, language));
    }
    return this;
  }

  /** A text in English. */
  Subject text(String predicate, String text) {
    return text(predicate, text, "en");
  }

  Subject texts(String predicate, Collection<String> texts) {
    texts.forEach(text -> text(predicate, text));
    return this;
  }

  /** A plain string: an id, a code, a text as printed. */
  Subject string(String predicate, String text) {
    if (!text.isEmpty()) {
      statements.add(iri, predicate, VALUES.createLiteral(text));
    }
    return this;
  }

  Subject strings(String predicate, Collection<String> texts) {
    texts.forEach(text -> string(predicate, text));
    return this;
  }

  Subject iri(String predicate, String object) {
    if (!object.isEmpty()) {
      statements.add(iri, predicate, VALUES.createIRI(object));
    }
    return this;
  }

  Subject node(String predicate, IRI object) {
    statements.add(iri, predicate, object);
    return this;
  }

  Subject link(String predicate, ThingRef object) {
    statements.add(iri, predicate, statements.iris().thing(object));
    return this;
  }

  Subject link(String predicate, Optional<ThingRef> object) {
    object.ifPresent(ref -> link(predicate, ref));
    return this;
  }

  Subject links(String predicate, Collection<ThingRef> objects) {
    objects.forEach(ref -> link(predicate, ref));
    return this;
  }

  Subject code(String predicate, Code code) {
    statements.add(iri, predicate, statements.iris().code(code));
    return this;
  }

  Subject code(String predicate, Optional<Code> code) {
    code.ifPresent(known -> code(predicate, known));
    return this;
  }

  Subject codes(String predicate, Collection<Code> codes) {
    codes.forEach(code -> code(predicate, code));
    return this;
  }

  /** Marks what is known by its name in one record only, until a curated link resolves it. */
  Subject provisional(boolean is) {
    return is ? code(HG.identityStatus, PROVISIONAL) : this;
  }

  Subject integer(String predicate, Optional<Integer> number) {
    number.ifPresent(n -> typed(predicate, n.toString(), XSD.INTEGER));
    return this;
  }

  /** A decimal with the places it was printed with; a whole number gets one, {@code 55.0}. */
  Subject decimal(String predicate, Optional<BigDecimal> number) {
    number.ifPresent(n -> typed(predicate, lexical(n), XSD.DECIMAL));
    return this;
  }

  static String lexical(BigDecimal number) {
    var plain = number.toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  Subject yesNo(String predicate, Optional<Boolean> answer) {
    answer.ifPresent(yes -> statements.add(iri, predicate, VALUES.createLiteral(yes)));
    return this;
  }

  Subject year(String predicate, Optional<Integer> year) {
    year.ifPresent(y -> typed(predicate, String.format(Locale.ROOT, "%04d", y), XSD.GYEAR));
    return this;
  }

  /** The first day of the period that a date names. */
  Subject date(String predicate, Optional<PartialDate> date) {
    date.ifPresent(known -> typed(predicate, known.first().toString(), XSD.DATE));
    return this;
  }

  Subject offset(String predicate, long codePoints) {
    return typed(predicate, Long.toString(codePoints), XSD.NON_NEGATIVE_INTEGER);
  }

  Subject typed(String predicate, String lexical, IRI datatype) {
    statements.add(iri, predicate, VALUES.createLiteral(lexical, datatype));
    return this;
  }

  /** A quantity, with the shared node that describes it. */
  Subject quantity(String predicate, Optional<Quantity> quantity) {
    quantity.ifPresent(known -> link(predicate, Quantities.write(known, statements)));
    return this;
  }
}
