package org.hemograph.query;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.hemograph.query.effect.Effect;

/** Effect and standard error of rows of two groups, or of one; see docs/tables.md. */
final class MetaAnalysis implements RowComputation {
  private static final Set<String> COLUMNS =
      new LinkedHashSet<>(
          Set.of(
              "basis",
              "effect",
              "sides",
              "status",
              "statistic",
              "unit",
              "p",
              "experimentalValue",
              "controlValue",
              "experimentalEvents",
              "experimentalTotal",
              "controlEvents",
              "controlTotal",
              "experimentalSize",
              "controlSize",
              "experimentalMean",
              "experimentalSd",
              "controlMean",
              "controlSd",
              "estimate",
              "ciLow",
              "ciHigh",
              "ciLevel",
              "se",
              "verification",
              "controlVerification",
              "source",
              "controlSource",
              "yi",
              "sei",
              "derivation",
              "computedCounts",
              "warning"));

  @Override
  public String keyword() {
    return "meta-analysis";
  }

  @Override
  public Set<String> columns() {
    return COLUMNS;
  }

  @Override
  public Binding complete(Binding row) {
    EffectRow effect = new EffectRow(row);
    BindingBuilder whole = Binding.builder(row);
    decimal(whole, row, "yi", effect.effect());
    decimal(whole, row, "sei", effect.effect());
    text(whole, row, "derivation", effect.effect().derivation());
    text(whole, row, "computedCounts", effect.computedCounts());
    text(whole, row, "warning", effect.warning());
    effect.experimental().computed().ifPresent(n -> whole(whole, row, "experimentalEvents", n));
    effect.control().computed().ifPresent(n -> whole(whole, row, "controlEvents", n));
    return whole.build();
  }

  private static void decimal(BindingBuilder whole, Binding row, String column, Effect effect) {
    Effect.written(column.equals("yi") ? effect.yi() : effect.sei())
        .ifPresent(
            number ->
                put(
                    whole,
                    row,
                    column,
                    number.toPlainString(),
                    Optional.of(XSDDatatype.XSDdecimal)));
  }

  private static void whole(BindingBuilder whole, Binding row, String column, long number) {
    put(whole, row, column, Long.toString(number), Optional.of(XSDDatatype.XSDinteger));
  }

  private static void text(BindingBuilder whole, Binding row, String column, String text) {
    if (!text.isEmpty()) {
      put(whole, row, column, text, Optional.empty());
    }
  }

  private static void put(
      BindingBuilder whole, Binding row, String column, String value, Optional<XSDDatatype> type) {
    Var variable = Var.alloc(column);
    if (!row.contains(variable)) {
      whole.add(
          variable,
          type.map(datatype -> NodeFactory.createLiteralDT(value, datatype))
              .orElseGet(() -> NodeFactory.createLiteralString(value)));
    }
  }
}
