package org.hemograph.serve.things;

import java.util.List;
import java.util.Set;
import org.hemograph.rdf.HG;
import org.hemograph.serve.data.LocalLinks;
import org.hemograph.serve.data.Values;
import org.hemograph.serve.pages.Grid;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.Pages;
import org.hemograph.serve.therapy.ClaimList;
import org.hemograph.serve.therapy.PeopleList;
import org.hemograph.serve.therapy.PublicationList;

/** The page of a person: role and affiliation as printed, publications, and what they say. */
public record PersonPages(Pages pages) implements KindPage {
  @Override
  public Set<String> types() {
    return Set.of(HG.Person);
  }

  @Override
  public byte[] of(Subject subject) {
    LocalLinks links = subject.values().links();
    Grid publications = PublicationList.ofPerson(subject.session(), links, subject.iri());
    Grid claims = ClaimList.by(subject.session(), links, subject.iri());
    TherapyParts page =
        new TherapyParts(subject)
            .key("Role", texts(subject, HG.roleText), "")
            .key("Affiliation", texts(subject, HG.affiliationText), "")
            .key("Place", texts(subject, HG.placeText), "")
            .count("Publications", publications.rows().size(), "publications")
            .count("Claims", claims.rows().size(), "claims");
    page.table("What they say", "claims", "", claims, TherapyParts.behind(subject, "claims", "by"));
    page.table("Publications", "publications", "", publications, Link.text(""));
    page.table(
        "Roles and affiliations",
        "affiliations",
        "As the sources print them; people are never merged by name alone.",
        PeopleList.affiliations(subject.session(), links, subject.iri()),
        Link.text(""));
    return pages.therapy(page.page());
  }

  private static List<Link> texts(Subject subject, String property) {
    return subject.thing().objects(property).stream().map(Values::literal).map(Link::text).toList();
  }
}
