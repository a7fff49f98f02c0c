package org.hemograph.serve.things;

import java.util.List;
import java.util.Optional;
import org.hemograph.serve.data.Kind;
import org.hemograph.serve.pages.ThingPage.Ask;
import org.hemograph.serve.pages.ThingPage.Section;

/** No curated tables: for pages that ask their own questions. */
record NoTables() implements Tables {
  @Override
  public Optional<Section> section(Kind.Table table, String iri) {
    return Optional.empty();
  }

  @Override
  public List<Ask> questions(String type, String iri) {
    return List.of();
  }
}
