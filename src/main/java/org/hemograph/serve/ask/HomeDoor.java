package org.hemograph.serve.ask;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.hemograph.query.FixedQuery;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.Remembered;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;
import org.hemograph.serve.pages.Figure;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.HomePage;
import org.hemograph.serve.pages.HomePage.Count;
import org.hemograph.serve.pages.HomePage.Question;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.therapy.TherapyMemory;

/** {@code /}: what is in here, the landscape at a glance, and ways in. */
public final class HomeDoor implements Door {
  private static final String CONDITION = "condition/MONDO_0008558";

  /** What the front page counts; the other kinds are inside of these. */
  private static final Map<String, String> COUNTED =
      Map.of(
          HG.ClinicalTrial, "/queries/studies",
          HG.Drug, "/queries/drugs-in-class?class=itp-therapy",
          HG.DrugClass, "/queries/drug-classes",
          HG.Mechanism, "/queries/multi-mechanism-drugs",
          HG.Publication, "/queries/publications",
          HG.Claim, "/queries/claims",
          HG.Person, "/queries/people",
          HG.Condition, "/page/condition/MONDO_0008558");

  private static final Set<String> RESULTS =
      Set.of(
          HG.OutcomeResult, HG.BaselineResult, HG.FlowResult, HG.AdverseEventResult, HG.Comparison);

  /**
   * Nothing but the types is read of hundreds of thousands of things. Several graphs may tell of
   * one thing, and a store elsewhere may give it once a graph.
   */
  private static final FixedQuery COUNTS =
      FixedQuery.query(
          """
          SELECT ?type (COUNT(DISTINCT ?x) AS ?many) {
            { VALUES ?type { rdf:nil } ?x a ?type }
          } GROUP BY ?type
          """);

  /** It is given beside drugs and is none. */
  private static final FixedQuery PLACEBO =
      FixedQuery.query("SELECT ?x { VALUES ?x { rdf:nil } ?x a hg:Drug }");

  /** A question needs the query of its first word's place; it is shown where that exists. */
  private record Example(String text, String query, String parameters) {}

  private static final List<Example> EXAMPLES =
      List.of(
          new Example(
              "Which classes compete with ianalumab?", "competing-classes", "drug=ianalumab"),
          new Example("What did VAYHIT2 find?", "study-results", "study=VAYHIT2"),
          new Example("Which arms and doses did VAYHIT2 have?", "study-arms", "study=VAYHIT2"),
          new Example("How does ianalumab work?", "drug-mechanism-path", "drug=ianalumab"),
          new Example("Which drugs act through ADCC?", "drugs-by-mechanism", "mechanism=ADCC"),
          new Example("Which studies recruit now?", "recruiting-studies", ""),
          new Example("What are the limitations, and who says so?", "claims", "type=limitation"),
          new Example("Where do sources disagree?", "disagreements", ""),
          new Example("Which results could not be estimated?", "not-estimable", ""),
          new Example("Which drugs combine two mechanisms?", "multi-mechanism-drugs", ""));

  private final Questions questions;
  private final TherapyMemory therapies;
  private final Function<Exchange, Frame.Meta> meta;
  private final Remembered<List<Count>> counts;

  /**
   * A door.
   *
   * @param meta from a request to what machines read in the head of the page
   */
  public HomeDoor(
      Questions questions, TherapyMemory therapies, Function<Exchange, Frame.Meta> meta) {
    this.questions = questions;
    this.therapies = therapies;
    this.meta = meta;
    // Counting reads every thing that there is.
    Node placebo = NodeFactory.createURI(questions.links().namespaces().id("drug/placebo"));
    this.counts = new Remembered<>(questions.evidence(), session -> counts(session, placebo));
  }

  @Override
  public void answer(Exchange exchange) throws IOException {
    String tag = questions.validators().tag(exchange, questions.revision(), "text/html");
    if (exchange.unchanged(tag)) {
      return;
    }
    Frame frame =
        Frame.of("The ITP therapy landscape", "home", questions.revision())
            .with(meta.apply(exchange));
    boolean known = questions.catalogue().names().contains("drug-classes");
    HomePage page =
        new HomePage(
            frame.styled("drug.css"),
            counts.current(),
            new Link("immune thrombocytopenia", "/page/" + CONDITION),
            landscape(),
            known ? "/queries/drug-classes" : "",
            examples());
    exchange.send(200, Pages.MEDIA_TYPE, questions.pages().home(page));
  }

  private Optional<Figure> landscape() {
    String condition = questions.links().namespaces().id(CONDITION);
    return therapies
        .landscape(condition)
        .stages("How far the drugs of each class got in immune thrombocytopenia")
        .map(
            drawn ->
                new Figure(
                    "landscape",
                    drawn.title(),
                    drawn.picture(),
                    drawn.table(),
                    "/figure/landscape/" + CONDITION));
  }

  private static List<Count> counts(Queryable.Session session, Node placebo) {
    List<Node> types =
        Stream.concat(COUNTED.keySet().stream(), RESULTS.stream())
            .map(NodeFactory::createURI)
            .toList();
    Map<String, Integer> many = new HashMap<>();
    for (Binding row : COUNTS.within(session, Map.of("type", types))) {
      if (row.get("type").isURI()) {
        many.put(row.get("type").getURI(), ((Number) row.get("many").getLiteralValue()).intValue());
      }
    }
    if (!PLACEBO.within(session, Map.of("x", List.of(placebo))).isEmpty()) {
      many.merge(HG.Drug, -1, Integer::sum);
    }
    List<Count> counts = new ArrayList<>();
    for (Kind kind : Kind.known()) {
      int number = many.getOrDefault(kind.type(), 0);
      if (number > 0 && COUNTED.containsKey(kind.type())) {
        counts.add(new Count(kind.plural(), number + "", COUNTED.getOrDefault(kind.type(), "/")));
      }
    }
    int results = RESULTS.stream().mapToInt(type -> many.getOrDefault(type, 0)).sum();
    if (results > 0) {
      counts.add(
          Math.min(1, counts.size()), new Count("results", results + "", "/queries/study-results"));
    }
    return counts;
  }

  private List<Question> examples() {
    SortedSet<String> names = questions.catalogue().names();
    return EXAMPLES.stream()
        .filter(example -> names.contains(example.query()))
        .map(
            example ->
                new Question(
                    example.text(),
                    QueryDoor.PREFIX
                        + example.query()
                        + (example.parameters().isEmpty() ? "" : "?" + example.parameters())))
        .toList();
  }
}
