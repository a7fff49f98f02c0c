package org.hemograph.serve.pages;

import java.util.List;
import java.util.Optional;
import org.hemograph.serve.pages.ThingPage.Fact;
import org.hemograph.serve.pages.ThingPage.Section;
import org.hemograph.serve.pages.ThingPage.Text;

/**
 * A study, for someone who reviews studies.
 *
 * @param keys what is looked for first
 * @param summary one paragraph made of stated facts only; may be empty
 * @param contents the parts of the page that are there
 * @param arms what is given to whom
 * @param endpoints what is measured, the primary one first
 * @param results sections of numbers: outcomes, safety, baseline, flow
 * @param claims what is said about it, by type
 * @param facts everything stated
 */
public record StudyPage(
    Frame frame,
    ThingHead head,
    List<KeyFact> keys,
    String summary,
    List<Link> contents,
    Arms arms,
    List<Endpoint> endpoints,
    List<Results> results,
    List<Claims> claims,
    List<Publication> publications,
    Registry registry,
    List<Difference> differences,
    List<Fact> facts,
    ThingTail tail) {
  private static final int FIRST_ENDPOINTS = 8;

  /**
   * The arms.
   *
   * @param picture empty where nothing can be drawn
   * @param arms as a list
   * @param registered the same as a registry words them, where curators tell more
   * @param behind the curated query
   * @param address where the picture can be had alone, without the ending
   */
  public record Arms(
      Optional<Picture> picture,
      List<Arm> arms,
      List<Arm> registered,
      Link behind,
      String address) {
    public Arms {
      arms = List.copyOf(arms);
      registered = List.copyOf(registered);
    }
  }

  /**
   * One arm.
   *
   * @param type experimental, placebo comparator …; may be empty
   * @param size how many people, in words; may be empty
   * @param text the regimen in words, where no course is stated; may be empty
   */
  public record Arm(
      Link name, String type, String size, List<Course> courses, String text, String mark) {
    public Arm {
      courses = List.copyOf(courses);
    }
  }

  /**
   * What is given.
   *
   * @param role why; may be empty
   * @param detail dose, route, schedule; may be empty
   */
  public record Course(Link drug, String role, String detail) {}

  /**
   * What is measured.
   *
   * @param role primary, secondary …; may be empty
   * @param concept the same across studies
   * @param definition in full; may be empty
   * @param time when it is measured; may be empty
   * @param criteria what it takes to meet it
   */
  public record Endpoint(
      Link name,
      String role,
      List<Link> concept,
      String definition,
      String time,
      List<Link> criteria,
      String mark) {
    public Endpoint {
      concept = List.copyOf(concept);
      criteria = List.copyOf(criteria);
    }
  }

  /**
   * Numbers of one sort.
   *
   * @param note what holds for all of them; may be empty
   * @param first tables shown at once
   * @param folded tables that are there for who asks
   * @param more says what was left out; empty when nothing was
   * @param behind the curated query that has them all
   */
  public record Results(
      String title,
      String anchor,
      int many,
      String note,
      List<ResultTable> first,
      List<ResultTable> folded,
      String more,
      Link behind) {
    public Results {
      first = List.copyOf(first);
      folded = List.copyOf(folded);
    }

    /** How many rows are folded. */
    public int foldedRows() {
      return folded.stream().mapToInt(ResultTable::size).sum();
    }
  }

  /** Claims of one type. */
  public record Claims(String type, List<Claim> first, List<Claim> folded) {
    public Claims {
      first = List.copyOf(first);
      folded = List.copyOf(folded);
    }
  }

  /**
   * What somebody says.
   *
   * @param text restated, with its page, which has the evidence
   * @param by who says it
   * @param certainty how sure they are; may be empty
   * @param support what bears it out; may be empty
   */
  public record Claim(
      Link text, List<Link> by, String certainty, String support, Link source, String mark) {
    public Claim {
      by = List.copyOf(by);
    }
  }

  /**
   * What reports on it.
   *
   * @param role primary results, commentary …; may be empty
   * @param reference authors, venue, year
   * @param ids DOI, PMID
   */
  public record Publication(
      Link title, String role, String reference, List<Link> ids, String mark) {
    public Publication {
      ids = List.copyOf(ids);
    }
  }

  /**
   * What registries have.
   *
   * @param facts dates, people and bodies
   * @param countries where it recruits
   * @param eligibility criteria for taking part
   * @param texts long texts, folded
   * @param parts what the records name and other small parts, folded
   */
  public record Registry(
      List<Fact> facts,
      List<Country> countries,
      List<Link> eligibility,
      List<Text> texts,
      List<Section> parts) {
    public Registry {
      parts = List.copyOf(parts);
      facts = List.copyOf(facts);
      countries = List.copyOf(countries);
      eligibility = List.copyOf(eligibility);
      texts = List.copyOf(texts);
    }

    public boolean isEmpty() {
      return facts.isEmpty() && countries.isEmpty() && eligibility.isEmpty() && texts.isEmpty();
    }

    /** How many sites there are. */
    public int sites() {
      return countries.stream().mapToInt(country -> country.sites().size()).sum();
    }
  }

  /** Where it recruits. */
  public record Country(String name, List<Link> sites) {
    /** A study may recruit at hundreds of sites; its data has them all. */
    private static final int MOST_SITES = 25;

    public Country {
      sites = List.copyOf(sites);
    }

    /** The first sites. */
    public List<Link> shown() {
      return sites.subList(0, Math.min(MOST_SITES, sites.size()));
    }

    /** How many are not shown. */
    public int rest() {
      return sites.size() - shown().size();
    }
  }

  /**
   * A question that sources answer differently.
   *
   * @param sides what each says
   * @param resolution what the curators make of it; may be empty
   */
  public record Difference(Link question, List<Side> sides, String resolution) {
    public Difference {
      sides = List.copyOf(sides);
    }
  }

  /** One answer, and who gives it. */
  public record Side(Link answer, List<Link> sources) {
    public Side {
      sources = List.copyOf(sources);
    }
  }

  public StudyPage {
    keys = List.copyOf(keys);
    contents = List.copyOf(contents);
    endpoints = List.copyOf(endpoints);
    results = List.copyOf(results);
    claims = List.copyOf(claims);
    publications = List.copyOf(publications);
    differences = List.copyOf(differences);
    facts = List.copyOf(facts);
  }

  /** The endpoints that a reader sees at once. */
  public List<Endpoint> shownEndpoints() {
    boolean few = endpoints.size() <= FIRST_ENDPOINTS + 2;
    return few ? endpoints : endpoints.subList(0, FIRST_ENDPOINTS);
  }

  /** The others. */
  public List<Endpoint> foldedEndpoints() {
    return endpoints.subList(shownEndpoints().size(), endpoints.size());
  }
}
