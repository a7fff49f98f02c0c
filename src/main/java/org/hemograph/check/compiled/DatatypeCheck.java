package org.hemograph.check.compiled;

import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** {@code sh:datatype}: the literal has it and is well formed. */
record DatatypeCheck(RDFDatatype datatype, boolean anyText) implements Check {
  /** Strings, with or without a language, are well formed whatever they say. */
  static DatatypeCheck of(RDFDatatype datatype) {
    boolean anyText = datatype.equals(XSDDatatype.XSDstring) || datatype.equals(RDF.dtLangString);
    return new DatatypeCheck(datatype, anyText);
  }

  @Override
  public boolean conforms(Focus focus, List<Node> values) {
    for (Node value : values) {
      if (!value.isLiteral()
          || !datatype.getURI().equals(value.getLiteralDatatypeURI())
          || !anyText && !datatype.isValid(value.getLiteralLexicalForm())) {
        return false;
      }
    }
    return true;
  }
}
