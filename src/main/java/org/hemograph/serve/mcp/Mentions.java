package org.hemograph.serve.mcp;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.vocabulary.RDF;

/**
 * What the patterns of a query name.
 *
 * @param properties IRIs in the place of predicates
 * @param classes IRIs that something is said to be a
 * @param things other IRIs in the place of subjects and objects
 * @param asksOthers whether there is a SERVICE
 */
record Mentions(Set<Node> properties, Set<Node> classes, Set<Node> things, boolean asksOthers) {

  static Mentions of(Query query) {
    Reader reader = new Reader();
    reader.read(query);
    return new Mentions(reader.properties, reader.classes, reader.things, reader.service);
  }

  private static final class Reader extends ElementVisitorBase {
    private final Set<Node> properties = new LinkedHashSet<>();
    private final Set<Node> classes = new LinkedHashSet<>();
    private final Set<Node> things = new LinkedHashSet<>();
    private boolean service;

    void read(Query query) {
      if (query.getQueryPattern() != null) {
        ElementWalker.walk(query.getQueryPattern(), this);
      }
      query.getProject().getExprs().values().forEach(this::read);
      query.getHavingExprs().forEach(this::read);
      if (query.getOrderBy() != null) {
        query.getOrderBy().forEach(by -> read(by.getExpression()));
      }
      query.getGroupBy().getExprs().values().forEach(this::read);
    }

    /** EXISTS may stand in any expression. */
    private void read(Expr expression) {
      Reader outer = this;
      Walker.walk(
          expression,
          new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp exists) {
              ElementWalker.walk(exists.getElement(), outer);
            }
          });
    }

    @Override
    public void visit(ElementPathBlock block) {
      block.patternElts().forEachRemaining(this::read);
    }

    @Override
    public void visit(ElementFilter filter) {
      read(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
      read(bind.getExpr());
    }

    @Override
    public void visit(ElementAssign assign) {
      read(assign.getExpr());
    }

    @Override
    public void visit(ElementSubQuery inner) {
      read(inner.getQuery());
    }

    @Override
    public void visit(ElementService other) {
      service = true;
    }

    private void read(TriplePath pattern) {
      if (pattern.getPredicate() != null) {
        add(properties, pattern.getPredicate());
      } else {
        read(pattern.getPath());
      }
      add(things, pattern.getSubject());
      boolean type = RDF.type.asNode().equals(pattern.getPredicate());
      add(type ? classes : things, pattern.getObject());
    }

    private void read(Path path) {
      if (path instanceof P_Path2 two) {
        read(two.getLeft());
        read(two.getRight());
      } else if (path instanceof P_Path1 one) {
        read(one.getSubPath());
      } else if (path instanceof P_NegPropSet) {
        return; // what must not be there may be missing
      } else if (path instanceof P_Path0 link) {
        add(properties, link.getNode());
      }
    }

    private static void add(Set<Node> some, Node term) {
      if (term.isURI()) {
        some.add(term);
      }
    }
  }
}
