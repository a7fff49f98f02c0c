package org.hemograph.serve.things;

import java.util.OptionalDouble;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.rdf.HG;
import org.hemograph.rdf.HGC;
import org.hemograph.serve.data.Units;
import org.hemograph.serve.data.Values;

/** One reported result with everything that a picture or a table says of it. */
record Reported(Binding row) {
  /** What a binding calls it: the text of a literal, the empty text where there is none. */
  String text(String name) {
    Node node = row.get(name);
    return node == null ? "" : node.isURI() ? node.getURI() : Values.literal(node);
  }

  OptionalDouble number(String name) {
    Node node = row.get(name);
    return node == null ? OptionalDouble.empty() : Values.number(node);
  }

  String iri() {
    return text("result");
  }

  boolean isA(String type) {
    return text("class").equals(type);
  }

  /** Its statistic without what all statistics have before their name: {@code hazard-ratio}. */
  String statistic() {
    return text("statistic").replace(HGC.NS + "statistic-", "");
  }

  /** The arm, and for a comparison what it is compared with. */
  String group() {
    String group = text("groupName").isEmpty() ? "all participants" : text("groupName");
    return text("referenceName").isEmpty() ? group : group + " vs " + text("referenceName");
  }

  /** What was measured. */
  String measure() {
    String known = text("endpointName").isEmpty() ? text("event") : text("endpointName");
    return known.isEmpty() ? text("class").replace(HG.NS, "") : known;
  }

  /** The value as printed with its interval, or why there is none. */
  String said() {
    String value = text("valueText");
    if (value.isEmpty()) {
      value =
          number("value").isPresent()
              ? Units.behind(text("value"), text("unit"))
              : text("statusName");
    }
    String interval = interval();
    return interval.isEmpty() || value.contains("(") ? value : value + " (" + interval + ")";
  }

  /** The limits of a 95% confidence interval; of anything else, what it is as well. */
  String interval() {
    String said = text("intervalName");
    return said.replaceFirst("^95% confidence interval ", "");
  }

  /**
   * How many of how many; the size of the group where that is all that is stated. It is no
   * denominator of a result that states none.
   */
  String size() {
    String counted = text("numerator");
    String all = text("denominator");
    if (all.isEmpty()) {
      return counted.isEmpty() ? text("n") : counted;
    }
    return counted.isEmpty() ? all : counted + "/" + all;
  }

  /** {@code recalled}, {@code seed} or empty. */
  String mark() {
    String verification = text("verification");
    return verification.equals("verified") ? "" : verification;
  }
}
