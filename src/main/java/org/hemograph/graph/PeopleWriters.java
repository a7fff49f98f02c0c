package org.hemograph.graph;

import org.hemograph.model.Affiliation;
import org.hemograph.model.Organization;
import org.hemograph.model.Person;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** People, organisations, and what joins them. */
final class PeopleWriters {
  private PeopleWriters() {}

  static void person(Person person, Statements statements) {
    statements
        .root(person.entry(), HG.Person)
        .string(External.foafName, person.entry().label())
        .text(HG.roleText, person.roleText())
        .text(HG.affiliationText, person.affiliationText())
        .text(HG.placeText, person.placeText())
        .texts(External.schemaAward, person.awards())
        .provisional(person.provisional());
  }

  static void organization(Organization organization, Statements statements) {
    statements
        .root(organization.entry(), HG.Organization)
        .text(HG.roleText, organization.roleText())
        .text(HG.placeText, organization.placeText())
        .code(HG.agencyClass, organization.agencyClass())
        .provisional(organization.provisional());
  }

  static void affiliation(Affiliation affiliation, Statements statements) {
    var subject =
        statements
            .root(affiliation.entry(), HG.Affiliation)
            .link(External.orgMember, affiliation.person())
            .link(External.orgOrganization, affiliation.organization())
            .text(HG.roleText, affiliation.roleText())
            .yesNo(HG.former, affiliation.former())
            .text(HG.placeText, affiliation.placeText())
            .text(HG.termText, affiliation.termText());
    affiliation
        .journal()
        .ifPresent(journal -> subject.link(HG.forJournal, Journals.write(journal, statements)));
  }
}
