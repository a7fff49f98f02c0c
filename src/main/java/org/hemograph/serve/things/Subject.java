package org.hemograph.serve.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hemograph.query.Queryable;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.Description;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Block;
import org.hemograph.serve.pages.Citation;
import org.hemograph.serve.pages.Frame;
import org.hemograph.serve.pages.KeyFact;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.LiteraturePage;
import org.hemograph.serve.pages.ThingHead;
import org.hemograph.serve.pages.ThingPage.Fact;
import org.hemograph.serve.pages.ThingPage.Section;
import org.hemograph.serve.pages.ThingTail;
import org.hemograph.serve.structured.StructuredThing;
import org.hemograph.serve.structured.Treatment;

/**
 * What the page of a thing is made from, within one read.
 *
 * @param session for what the description has not; a page asks a constant number of queries
 * @param thing what is stated about it and its parts
 * @param values terms as readers see them
 * @param frame of the page
 * @param facts what is stated, by property, without what the head shows
 * @param tables curated queries about the thing
 * @param page which page of its longest list is wanted, from 1
 */
public record Subject(
    Queryable.Session session,
    Description thing,
    Values values,
    Frame frame,
    ThingHead head,
    List<Fact> facts,
    ThingTail tail,
    Tables tables,
    int page) {
  public Subject {
    facts = List.copyOf(facts);
  }

  /**
   * The same, with what machines read in the head of the page.
   *
   * @param base address of the service, with a slash at its end
   */
  public Subject at(String base) {
    boolean condition =
        thing.objects(External.rdfType).stream().anyMatch(type -> type.hasURI(HG.Condition));
    List<Treatment> treatments =
        condition ? Treatment.of(session, thing.thing()) : List.<Treatment>of();
    Frame.Meta meta = StructuredThing.of(thing, values, head.kind().text(), treatments, base);
    return new Subject(session, thing, values, frame.with(meta), head, facts, tail, tables, page);
  }

  /** The same, with what literature tools read of the page. */
  public Subject cited(Frame.Cited references) {
    return new Subject(
        session, thing, values, frame.with(references), head, facts, tail, tables, page);
  }

  /** A page of the literature, of something with neither authors nor a citation. */
  LiteraturePage literature(List<KeyFact> keys, List<Block> blocks) {
    return new LiteraturePage(
        frame.styled("literature.css"),
        head,
        List.of(),
        List.of(),
        keys,
        Citation.NONE,
        List.of(),
        blocks,
        facts,
        tail);
  }

  public String iri() {
    return thing.thing().getURI();
  }

  /** Its path below {@code /page/} and the like. */
  public String key() {
    return values.links().key(iri());
  }

  /** A term as readers see it. */
  public Link link(Node node) {
    return values.of(node);
  }

  /**
   * The tables for reviews that this thing narrows down, as far as the catalogue has them.
   *
   * @param parameter that takes it
   */
  List<Link> reviewTables(String parameter) {
    String asked = "?" + parameter + "=" + key().replaceFirst("^[^/]*/", "");
    List<Link> links = new ArrayList<>();
    if (behind("evidence-table", parameter).leads()) {
      links.add(new Link("Evidence table", "/queries/evidence-table" + asked));
    }
    if (behind("meta-analysis", parameter).leads()) {
      links.add(new Link("Meta-analysis table", "/queries/meta-analysis" + asked));
    }
    return links;
  }

  /** Where a curated query about it is; leads nowhere where the catalogue lacks it. */
  Link behind(String query, String parameter) {
    return tables.behind(query, parameter, iri());
  }

  /** The answer of a curated query about it; empty where that has no rows. */
  public Optional<Section> curated(String title, String query, String parameter) {
    return tables.section(new Kind.Table(title, query, parameter), iri());
  }
}
