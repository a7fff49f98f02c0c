package org.hemograph.serve.describe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.hemograph.model.HemographException;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.query.ParameterType;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HGC;

/**
 * The catalogue as SHACL executables (SHACL, section 5.1) in the terms of the Swiss Institute of
 * Bioinformatics, which sparql-editor and sparql-llm read. The SPARQL runs as it stands: what a
 * query needs is bound to its examples, as far as the data knows them.
 */
final class QueryExamples {
  private static final String SPEX_DESCRIBE = Terms.SPEX + "describe";

  private final Described described;
  private final String base;
  private final Graph graph = Terms.graph();

  /**
   * For one answer.
   *
   * @param base address of the service, with a slash at its end
   */
  QueryExamples(Described described, String base) {
    this.described = described;
    this.base = base;
  }

  /** The whole catalogue. */
  Graph graph() {
    List<CuratedQuery> queries = described.catalogue().all();
    String prefixes = base + ".well-known/sparql-examples#prefixes";
    declare(prefixes, queries);
    queries.forEach(query -> describe(query, prefixes));
    return graph;
  }

  private void declare(String prefixes, List<CuratedQuery> queries) {
    Map<String, String> all = new TreeMap<>();
    queries.forEach(query -> all.putAll(query.query().getPrefixMapping().getNsPrefixMap()));
    Statement set = Statement.about(graph, prefixes).a("http://www.w3.org/2002/07/owl#Ontology");
    all.forEach(
        (prefix, namespace) ->
            set.part(Terms.SH + "declare")
                .plain(Terms.SH + "prefix", prefix)
                .typed(Terms.SH + "namespace", namespace, XSDDatatype.XSDanyURI));
  }

  private void describe(CuratedQuery query, String prefixes) {
    Statement about =
        Statement.about(graph, base + "queries/" + query.name())
            .a(Terms.SH + "SPARQLExecutable")
            .text(External.RDFS + "comment", comment(query))
            .plain(External.rdfsLabel, query.name())
            .link(Terms.SH + "prefixes", prefixes)
            .plain(External.SCHEMA + "version", query.version());
    if (described.hasEndpoint()) {
      about.link(External.SCHEMA + "target", base + "itp/sparql");
    }
    about.plain(External.SCHEMA + "keywords", query.group());
    query.tags().forEach(tag -> about.plain(External.SCHEMA + "keywords", tag));
    addText(about, query);
    for (int i = 0; i < query.parameters().size(); i++) {
      describe(about, query, query.parameters().get(i), i);
    }
  }

  private static String comment(CuratedQuery query) {
    return query.description().isBlank()
        ? query.summary()
        : query.summary() + "\n\n" + query.description().strip();
  }

  private void addText(Statement about, CuratedQuery query) {
    String text = runnable(query);
    Query sparql = query.query();
    if (sparql.isSelectType()) {
      about.a(Terms.SH + "SPARQLSelectExecutable").plain(Terms.SH + "select", text);
    } else if (sparql.isAskType()) {
      about.a(Terms.SH + "SPARQLAskExecutable").plain(Terms.SH + "ask", text);
    } else if (sparql.isConstructType()) {
      about.a(Terms.SH + "SPARQLConstructExecutable").plain(Terms.SH + "construct", text);
    } else {
      // SIB's files have the first, their editor reads the second.
      about
          .a(Terms.SPEX + "SPARQLDescribeExecutable")
          .plain(SPEX_DESCRIBE, text)
          .plain(Terms.SH + "describe", text);
    }
  }

  private String runnable(CuratedQuery query) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    query.parameters().stream().filter(Parameter::required).forEach(p -> put(given, p));
    query
        .exactlyOne()
        .forEach(group -> query.parameter(group.get(0)).ifPresent(p -> put(given, p)));
    try {
      return described.runner().bind(query, given).sparql().serialize();
    } catch (HemographException unknownExample) {
      // The data served has no such thing; the variables of the query stay free then.
      return query.query().serialize();
    }
  }

  private static void put(Map<String, List<String>> given, Parameter parameter) {
    if (!parameter.example().isEmpty()) {
      given.put(parameter.name(), List.of(parameter.example()));
    }
  }

  /** As a parameter of SHACL (SHACL, section 6.2.1): its name is the end of its path. */
  private void describe(Statement about, CuratedQuery query, Parameter parameter, int order) {
    Statement block =
        about
            .part(Terms.SH + "parameter")
            .a(Terms.SH + "Parameter")
            .link(Terms.SH + "path", base + "queries/" + query.name() + "#" + parameter.name())
            .plain(Terms.SH + "name", parameter.name())
            .text(Terms.SH + "description", parameter.description())
            .number(Terms.SH + "order", order)
            .truth(Terms.SH + "optional", !parameter.required())
            .number(Terms.SH + "maxCount", parameter.repeats().most())
            .plain(External.SKOS + "example", parameter.example());
    if (parameter.required()) {
      block.number(Terms.SH + "minCount", parameter.repeats().least());
    }
    parameter.initial().ifPresent(value -> block.plain(Terms.SH + "defaultValue", value));
    addType(block, parameter.type());
    Parameter.Allowed allowed = parameter.allowed();
    allowed.least().ifPresent(v -> block.term(Terms.SH + "minInclusive", literal(parameter, v)));
    allowed.greatest().ifPresent(v -> block.term(Terms.SH + "maxInclusive", literal(parameter, v)));
    if (!allowed.listed().isEmpty()) {
      block.list(
          Terms.SH + "in",
          allowed.listed().stream().map(choice -> literal(parameter, choice.value())).toList());
    }
  }

  private static void addType(Statement block, ParameterType type) {
    if (type instanceof ParameterType.Thing thing) {
      block.link(Terms.SH + "nodeKind", Terms.SH + "IRI");
      if (thing.classes().size() == 1) {
        block.link(Terms.SH + "class", thing.classes().get(0));
      } else if (!thing.classes().isEmpty()) {
        block.list(Terms.SH + "or", alternatives(block, "class", thing.classes()));
      }
    } else if (type instanceof ParameterType.Code code) {
      block
          .link(Terms.SH + "nodeKind", Terms.SH + "IRI")
          .part(Terms.SH + "property")
          .link(Terms.SH + "path", External.skosInScheme)
          .link(Terms.SH + "hasValue", HGC.NS + code.scheme());
    } else if (type instanceof ParameterType.AnyOf any) {
      List<String> datatypes = any.types().stream().map(t -> datatype(t).getURI()).toList();
      block.list(Terms.SH + "or", alternatives(block, "datatype", datatypes));
    } else {
      block.link(Terms.SH + "datatype", datatype(type).getURI());
    }
  }

  private static List<Node> alternatives(Statement block, String constraint, List<String> iris) {
    return iris.stream()
        .map(
            iri ->
                new Statement(block.graph(), NodeFactory.createBlankNode())
                    .link(Terms.SH + constraint, iri)
                    .subject())
        .toList();
  }

  private static XSDDatatype datatype(ParameterType type) {
    if (type instanceof ParameterType.Whole) {
      return XSDDatatype.XSDinteger;
    }
    if (type instanceof ParameterType.Fraction) {
      return XSDDatatype.XSDdecimal;
    }
    if (type instanceof ParameterType.Day) {
      return XSDDatatype.XSDdate;
    }
    return type instanceof ParameterType.YesOrNo ? XSDDatatype.XSDboolean : XSDDatatype.XSDstring;
  }

  private static Node literal(Parameter parameter, String value) {
    return NodeFactory.createLiteralDT(value, datatype(parameter.type()));
  }
}
