package org.hemograph.serve.things;

import java.util.List;
import java.util.Optional;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.pages.Link;
import org.hemograph.serve.pages.ThingPage.Ask;
import org.hemograph.serve.pages.ThingPage.Section;

/** The curated queries that a thing's page shows or offers. */
public interface Tables {
  /** The answer of a query for this thing; empty if the catalogue lacks it or it has no rows. */
  Optional<Section> section(Kind.Table table, String iri);

  /**
   * Where a curated query about this thing is, with downloads; leads nowhere and says nothing where
   * the catalogue has no such query.
   */
  default Link behind(String query, String parameter, String iri) {
    return Link.text("");
  }

  /** Questions that take a thing of this class, other than those shown already. */
  List<Ask> questions(String type, String iri);
}
