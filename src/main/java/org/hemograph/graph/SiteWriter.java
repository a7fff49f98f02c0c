package org.hemograph.graph;

import org.hemograph.model.Site;
import org.hemograph.rdf.HG;

/** Sites. */
final class SiteWriter implements RecordWriter<Site> {
  @Override
  public void write(Site site, Statements statements) {
    statements
        .root(site.entry(), HG.Site)
        .text(HG.facility, site.facility())
        .text(HG.city, site.city())
        .string(HG.country, site.country())
        .string(HG.countryText, site.countryText());
  }
}
