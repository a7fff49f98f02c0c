package org.hemograph.serve.therapy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hemograph.query.Queryable;
import org.hemograph.serve.data.Evidence;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Remembered;
import org.hemograph.serve.data.RememberedEach;
import org.hemograph.serve.pages.Grid;

/**
 * What all pages of therapies share, read once a revision, so that a page asks only for what is its
 * own. Safe for many threads.
 */
public final class TherapyMemory {
  /**
   * Things whose long lists are kept: at most {@link StudyReader#MOST} studies each, 10 MB in all.
   */
  private static final int MOST = 40;

  private final Remembered<Therapies> therapies;
  private final Remembered<Mechanisms> mechanisms;
  private final LocalLinks links;
  private final RememberedEach<String, Studies> studies = new RememberedEach<>(MOST);
  private final RememberedEach<String, ResultList> results = new RememberedEach<>(MOST);
  private final RememberedEach<String, Grid> publications = new RememberedEach<>(MOST);
  private final RememberedEach<String, Grid> members = new RememberedEach<>(MOST);
  private volatile Landscapes landscapes =
      new Landscapes(new Therapies(Map.of(), Map.of(), Map.of(), Map.of()), Map.of());

  /** The landscapes that were asked for, of one state of the data. */
  private record Landscapes(Therapies of, Map<String, Landscape> byCondition) {}

  public TherapyMemory(Evidence evidence, LocalLinks links) {
    this.therapies = new Remembered<>(evidence, TherapyReader::read);
    this.mechanisms = new Remembered<>(evidence, MechanismReader::read);
    this.links = links;
  }

  public Therapies therapies() {
    return therapies.current();
  }

  /** The landscape of a condition, by IRI. */
  public Landscape landscape(String condition) {
    Therapies now = therapies();
    Landscapes known = landscapes;
    if (known.of() != now) {
      known = new Landscapes(now, new ConcurrentHashMap<>());
      landscapes = known;
    }
    return known.byCondition().computeIfAbsent(condition, iri -> new Landscape(now, links, iri));
  }

  public Mechanisms mechanisms() {
    return mechanisms.current();
  }

  /** The studies of a thing. */
  public Studies studies(Queryable.Session session, StudyReader.Scope scope, String iri) {
    return studies.of(session, scope + " " + iri, reading -> StudyReader.of(reading, scope, iri));
  }

  /** What the studies that test a drug found. */
  public ResultList results(Queryable.Session session, String drug) {
    return results.of(session, drug, reading -> ResultList.of(reading, links, drug));
  }

  /** The publications on the studies that test a drug. */
  public Grid publications(Queryable.Session session, String drug) {
    return publications.of(session, drug, reading -> PublicationList.onDrug(reading, links, drug));
  }

  /** Who is or was at an organisation. */
  public Grid members(Queryable.Session session, String organisation) {
    return members.of(
        session, organisation, reading -> PeopleList.members(reading, links, organisation));
  }

  public LocalLinks links() {
    return links;
  }
}
