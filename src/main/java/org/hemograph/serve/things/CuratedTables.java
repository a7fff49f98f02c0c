package org.hemograph.serve.things;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hemograph.model.Fault;
import org.hemograph.model.HemographException;
import org.hemograph.query.CuratedQuery;
import org.hemograph.query.Parameter;
import org.hemograph.query.ParameterType;
import org.hemograph.serve.ask.Questions;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.ThingPage.Ask;
import org.hemograph.serve.pages.ThingPage.Section;

/** Tables on things' pages, from the catalogue: as many queries as the kind of thing has tables. */
public final class CuratedTables implements Tables {
  /** A page shows the beginning of a long answer; the query's own page has it all. */
  private static final int MOST_ROWS = 60;

  private final Questions questions;

  public CuratedTables(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Optional<Section> section(Kind.Table table, String iri) {
    if (!questions.catalogue().names().contains(table.query())) {
      return Optional.empty();
    }
    CuratedQuery query = questions.catalogue().get(table.query());
    if (query.parameter(table.parameter()).isEmpty()) {
      return Optional.empty();
    }
    try {
      Grid grid =
          questions
              .runner()
              .run(
                  query,
                  Map.of(table.parameter(), List.of(iri)),
                  (bound, answer) ->
                      questions.grids().of(questions.evidence(), table.title(), answer, MOST_ROWS));
      return grid.isEmpty() ? Optional.empty() : Optional.of(section(table, iri, grid));
    } catch (HemographException e) {
      if (e.fault() == Fault.UNKNOWN_THING || e.fault() == Fault.BAD_VALUE) {
        // The query is not for this thing, for instance a source that is no document.
        return Optional.empty();
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Section section(Kind.Table table, String iri, Grid grid) {
    Grid shown = grid.more().isEmpty() ? grid : grid.saying("The first " + MOST_ROWS + " rows.");
    return new Section(
        table.title(), table.query(), shown, behind(table.query(), table.parameter(), iri));
  }

  @Override
  public Link behind(String query, String parameter, String iri) {
    boolean there =
        questions.catalogue().names().contains(query)
            && questions.catalogue().get(query).parameter(parameter).isPresent();
    return there
        ? new Link("As a query of its own, with downloads", address(query, parameter, iri))
        : Link.text("");
  }

  @Override
  public List<Ask> questions(String type, String iri) {
    Set<String> shown =
        Kind.of(type).map(Kind::tables).orElse(List.of()).stream()
            .map(Kind.Table::query)
            .collect(Collectors.toSet());
    List<Ask> asks = new ArrayList<>();
    for (CuratedQuery query : questions.catalogue().all()) {
      if (shown.contains(query.name())) {
        continue;
      }
      query.parameters().stream()
          .filter(parameter -> takes(parameter, type) && suffices(query, parameter))
          .findFirst()
          .ifPresent(
              p ->
                  asks.add(
                      new Ask(
                          new Link(query.name(), address(query.name(), p.name(), iri)),
                          query.summary())));
    }
    return asks;
  }

  private static boolean takes(Parameter parameter, String type) {
    return parameter.type() instanceof ParameterType.Thing thing && thing.classes().contains(type);
  }

  /** Whether nothing else has to be given. */
  private static boolean suffices(CuratedQuery query, Parameter given) {
    return query.parameters().stream()
            .allMatch(p -> p.equals(given) || !p.required() || p.initial().isPresent())
        && query.exactlyOne().stream().allMatch(group -> group.contains(given.name()));
  }

  private String address(String query, String parameter, String iri) {
    String key = questions.links().key(iri);
    String value = key.isEmpty() ? iri : key;
    return "/queries/"
        + query
        + "?"
        + parameter
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
