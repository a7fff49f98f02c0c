package org.hemograph.check.compiled;

import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/** Tells expressions that depend on their variables alone, so that we may evaluate them. */
final class PlainExpression {
  private PlainExpression() {}

  static boolean is(@Nullable Expr expression) {
    if (expression == null || expression instanceof ExprVar || expression instanceof NodeValue) {
      return true;
    }
    // A function by name binds itself when it is first called, which two threads must not do at
    // once; one without arguments (RAND, NOW) may say something else to Jena.
    if (expression instanceof E_Function || expression instanceof ExprFunction0) {
      return false;
    }
    boolean known =
        expression instanceof ExprFunction1
            || expression instanceof ExprFunction2
            || expression instanceof ExprFunction3
            || expression instanceof ExprFunctionN;
    return known && expression.getFunction().getArgs().stream().allMatch(PlainExpression::is);
  }
}
