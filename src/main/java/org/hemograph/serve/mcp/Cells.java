package org.hemograph.serve.mcp;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;

/** Builds one row; what is empty is left out. */
final class Cells {
  private final org.apache.jena.sparql.engine.binding.BindingBuilder row = BindingFactory.builder();

  Cells text(String column, String text) {
    if (!text.isEmpty()) {
      row.add(Var.alloc(column), NodeFactory.createLiteralString(text));
    }
    return this;
  }

  Cells iri(String column, String iri) {
    if (!iri.isEmpty()) {
      row.add(Var.alloc(column), NodeFactory.createURI(iri));
    }
    return this;
  }

  Cells number(String column, long number) {
    row.add(
        Var.alloc(column),
        NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    return this;
  }

  Binding made() {
    return row.build();
  }
}
