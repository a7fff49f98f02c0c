package org.hemograph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Offence;

/**
 * Turns what a person typed into terms, and puts these into a parsed query. No text ever becomes
 * SPARQL. One term takes its variable's place; several become VALUES. A blank value counts as not
 * given, as a form sends its empty fields.
 */
public final class Binder {
  private final Things things;
  private final Codes codes;
  private final AllowedValues allowed = new AllowedValues();

  /** Bytes that a parsed query takes for each character of its file, about (measured: 20 kB). */
  private static final int SIZE_OF_PARSED = 4;

  private final Memo<Asked, BoundQuery> bound =
      new Memo<>(
          (asked, query) -> 2 * asked.length() + SIZE_OF_PARSED * query.query().text().length());

  public Binder(Things things, Codes codes) {
    this.things = things;
    this.codes = codes;
  }

  /** The values of the parameters whose values are listed. */
  public AllowedValues allowed() {
    return allowed;
  }

  /**
   * Binds a request. The same request for the same data is looked up once.
   *
   * @param session where things and codes are looked up
   * @param given values by parameter name
   * @throws HemographException UNKNOWN_PARAMETER, MISSING_PARAMETER, BAD_REQUEST (given too often,
   *     or two that exclude each other), BAD_VALUE or UNKNOWN_THING, each with its offence
   */
  public BoundQuery bind(
      Queryable.Session session, CuratedQuery query, Map<String, List<String>> given) {
    return bound.get(
        new Asked(query, given), session.version(), () -> bindNow(session, query, given));
  }

  private BoundQuery bindNow(
      Queryable.Session session, CuratedQuery query, Map<String, List<String>> given) {
    Map<String, List<String>> filled = filled(query, given);
    checkExactlyOne(query, filled);
    Map<String, List<Node>> values = new LinkedHashMap<>();
    for (Parameter parameter : query.parameters()) {
      List<String> texts = texts(parameter, filled);
      if (!texts.isEmpty()) {
        values.put(
            parameter.name(),
            texts.stream().map(text -> term(session, parameter, text)).distinct().toList());
      }
    }
    return new BoundQuery(query, values, sparql(query, values));
  }

  private static Map<String, List<String>> filled(
      CuratedQuery query, Map<String, List<String>> given) {
    List<String> names = query.parameters().stream().map(Parameter::name).toList();
    Map<String, List<String>> filled = new LinkedHashMap<>();
    given.forEach(
        (name, texts) -> {
          if (!names.contains(name)) {
            throw unknownParameter(query, name);
          }
          List<String> present = texts.stream().filter(text -> !text.isBlank()).toList();
          if (!present.isEmpty()) {
            filled.put(name, present);
          }
        });
    return filled;
  }

  /** The fault of naming a parameter that the query does not have (UNKNOWN_PARAMETER). */
  public static HemographException unknownParameter(CuratedQuery query, String name) {
    return BadNames.unknownParameter(
        query.name(), name, query.parameters().stream().map(Parameter::name).toList());
  }

  private static void checkExactlyOne(CuratedQuery query, Map<String, List<String>> filled) {
    for (List<String> group : query.exactlyOne()) {
      List<String> present = group.stream().filter(filled::containsKey).toList();
      if (present.size() == 1) {
        continue;
      }
      String choice = String.join(" or ", group);
      Parameter first = query.parameter(group.get(0)).orElseThrow();
      if (present.isEmpty()) {
        throw new HemographException(
            Fault.MISSING_PARAMETER,
            query.name() + " needs a value for " + choice,
            new Offence(first.name(), "", first.expected(), List.of(), first.example()));
      }
      throw new HemographException(
          Fault.BAD_REQUEST,
          query.name() + " takes only one of " + choice + ", not " + String.join(" and ", present),
          new Offence(
              present.get(1),
              Shortened.forDisplay(filled.get(present.get(1)).get(0)),
              "only one of " + choice,
              List.of(),
              first.example()));
    }
  }

  private static List<String> texts(Parameter parameter, Map<String, List<String>> filled) {
    List<String> texts = new ArrayList<>(filled.getOrDefault(parameter.name(), List.of()));
    if (texts.isEmpty()) {
      if (parameter.required()) {
        throw new HemographException(
            Fault.MISSING_PARAMETER,
            "The parameter \"" + parameter.name() + "\" is missing; give " + parameter.expected(),
            new Offence(
                parameter.name(), "", parameter.expected(), List.of(), parameter.example()));
      }
      parameter.initial().ifPresent(texts::add);
      return texts;
    }
    Parameter.Repeats repeats = parameter.repeats();
    if (texts.size() < repeats.least() || texts.size() > repeats.most()) {
      String often = often(repeats);
      throw new HemographException(
          Fault.BAD_REQUEST,
          "The parameter \""
              + parameter.name()
              + "\" is given "
              + times(texts.size())
              + "; give it "
              + often,
          new Offence(
              parameter.name(),
              texts.stream().limit(3).map(Shortened::forDisplay).collect(Collectors.joining(", ")),
              parameter.expected() + ", " + often,
              List.of(),
              parameter.example()));
    }
    return texts;
  }

  /** {@code once}, {@code 2 times}, {@code from 2 to 4 times}. */
  private static String often(Parameter.Repeats repeats) {
    return repeats.least() == repeats.most()
        ? times(repeats.least())
        : "from " + repeats.least() + " to " + repeats.most() + " times";
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private Node term(Queryable.Session session, Parameter parameter, String text) {
    if (parameter.type() instanceof ParameterType.Thing thing) {
      return allowed.among(session, parameter, text, things.find(session, parameter, thing, text));
    }
    if (parameter.type() instanceof ParameterType.Code code) {
      return allowed.among(session, parameter, text, codes.find(session, parameter, code, text));
    }
    return allowed.literal(session, parameter, text);
  }

  private static Query sparql(CuratedQuery query, Map<String, List<Node>> values) {
    Map<Var, Node> single = new LinkedHashMap<>();
    Map<Var, List<Node>> several = new LinkedHashMap<>();
    values.forEach(
        (name, nodes) -> {
          Var variable = Var.alloc(query.parameter(name).orElseThrow().variable());
          if (nodes.size() == 1) {
            single.put(variable, nodes.get(0));
          } else {
            several.put(variable, nodes);
          }
        });
    Query bound = Substitution.of(query.query(), single);
    return several.isEmpty() ? bound : ValuesInsertion.of(bound, several);
  }
}
