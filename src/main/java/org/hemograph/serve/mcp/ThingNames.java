package org.hemograph.serve.mcp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.model.Nearest;
import org.hemograph.model.Offence;
import org.hemograph.query.CalledByName;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.query.ParameterType;
import org.hemograph.query.Queryable;
import org.hemograph.query.Shortened;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.data.Describer;
import org.hemograph.serve.linked.ThingPath;

/**
 * Finds the thing that somebody means: by its IRI, by its key ({@code drug/ianalumab}), or by a
 * name as curated queries take it.
 */
final class ThingNames {
  static final String EXPECTED =
      "a name, synonym or public id (ianalumab, VAYHIT2, NCT05653219, a PMID or DOI), a key such as"
          + " drug/ianalumab, or an IRI";

  private static final String EXAMPLE = "ianalumab";

  private static final CuratedQuery NAMED =
      CuratedQuery.withoutSparql(
          "describe",
          "What is known of a thing.",
          List.of(
              Parameter.optional(
                  "thing",
                  new ParameterType.Thing(CalledByName.CLASSES),
                  Parameter.Repeats.ONCE,
                  EXAMPLE)),
          List.of());

  private final Knowledge knowledge;
  private final Describer describer = new Describer();

  ThingNames(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The IRI of what is meant.
   *
   * @throws HemographException UNKNOWN_THING or BAD_VALUE, with the names that come close
   */
  String find(Queryable.Session session, String named) {
    Optional<String> iri = iri(named);
    if (iri.isPresent() && describer.exists(session, iri.get())) {
      return iri.get();
    }
    try {
      return knowledge
          .binder()
          .bind(session, NAMED, Map.of("thing", List.of(named)))
          .values()
          .get("thing")
          .get(0)
          .getURI();
    } catch (HemographException e) {
      Offence told = e.offence().orElse(new Offence("thing", "", EXPECTED, List.of(), EXAMPLE));
      boolean unknown = e.fault() == Fault.UNKNOWN_THING;
      throw new HemographException(
          e.fault(),
          unknown
              ? "Nothing is known by \""
                  + Shortened.forDisplay(named)
                  + "\""
                  + Nearest.question(told.nearest())
              : e.getMessage(),
          new Offence("thing", told.value(), EXPECTED, told.nearest(), EXAMPLE));
    }
  }

  /** What looks like an IRI or a key of ours, as the IRI that it stands for. */
  private Optional<String> iri(String named) {
    Namespaces namespaces = knowledge.questions().links().namespaces();
    if (named.startsWith("http://") || named.startsWith("https://")) {
      return named.chars().anyMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0)
          ? Optional.empty()
          : Optional.of(named);
    }
    String key = named.startsWith("id/") ? named.substring("id/".length()) : named;
    return key.indexOf('/') > 0
        ? ThingPath.parse(key).map(path -> namespaces.id(path.key()))
        : Optional.empty();
  }
}
