package org.hemograph.write;

import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.util.NodeUtils;
import org.jspecify.annotations.Nullable;

/**
 * RDF 1.1 JSON Alternate Serialization (RDF/JSON): an object by subject, then by property. As one
 * object cannot have a name twice, the statements are sorted first, past some number of them in
 * temporary files; so nothing leaves before the last statement was found.
 */
final class RdfJson {
  private static final long IN_MEMORY = 20_000;
  private static final Var SUBJECT = Var.alloc("s");
  private static final Var PROPERTY = Var.alloc("p");
  private static final Var OBJECT = Var.alloc("o");
  private static final Comparator<Binding> ORDER =
      Comparator.<Binding, Node>comparing(row -> row.get(SUBJECT), NodeCmp::compareRDFTerms)
          .thenComparing(row -> row.get(PROPERTY), NodeCmp::compareRDFTerms)
          .thenComparing(row -> row.get(OBJECT), NodeCmp::compareRDFTerms);

  private final TextOut out;

  RdfJson(TextOut out) {
    this.out = out;
  }

  void write(Iterator<Quad> quads) throws IOException {
    SortedDataBag<Binding> bag =
        BagFactory.newSortedBag(
            new ThresholdPolicyCount<>(IN_MEMORY),
            SerializationFactoryFinder.bindingSerializationFactory(),
            ORDER);
    try {
      while (quads.hasNext()) {
        Quad quad = quads.next();
        bag.add(
            BindingFactory.binding(
                SUBJECT,
                quad.getSubject(),
                PROPERTY,
                quad.getPredicate(),
                OBJECT,
                quad.getObject()));
      }
      sorted(bag.iterator());
    } finally {
      bag.close();
    }
  }

  private void sorted(Iterator<Binding> statements) throws IOException {
    out.write('{');
    Binding before = null;
    while (statements.hasNext()) {
      Binding statement = statements.next();
      if (before != null && ORDER.compare(before, statement) == 0) {
        continue;
      }
      boolean sameSubject = same(SUBJECT, before, statement);
      boolean sameProperty = sameSubject && same(PROPERTY, before, statement);
      if (before != null && !sameProperty) {
        out.write(sameSubject ? "],\n  " : "]},");
      }
      if (!sameSubject) {
        out.write('\n');
        JsonText.quoted(PlainTerms.text(statement.get(SUBJECT)), out);
        out.write(":{");
      }
      if (sameProperty) {
        out.write(',');
      } else {
        JsonText.quoted(statement.get(PROPERTY).getURI(), out);
        out.write(":[");
      }
      object(statement.get(OBJECT));
      before = statement;
    }
    out.write(before == null ? "}\n" : "]}\n}\n");
  }

  private static boolean same(Var part, @Nullable Binding before, Binding statement) {
    return before != null && before.get(part).equals(statement.get(part));
  }

  private void object(Node object) throws IOException {
    String type = object.isURI() ? "uri" : object.isBlank() ? "bnode" : "literal";
    out.write("{\"type\":\"" + type + "\",\"value\":");
    JsonText.quoted(PlainTerms.text(object), out);
    if (object.isLiteral() && !object.getLiteralLanguage().isEmpty()) {
      out.write(",\"lang\":");
      JsonText.quoted(object.getLiteralLanguage(), out);
    } else if (object.isLiteral() && !NodeUtils.isSimpleString(object)) {
      out.write(",\"datatype\":");
      JsonText.quoted(object.getLiteralDatatypeURI(), out);
    }
    out.write('}');
  }
}
