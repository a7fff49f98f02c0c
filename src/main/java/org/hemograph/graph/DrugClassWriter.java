package org.hemograph.graph;

import org.hemograph.model.DrugClass;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Drug classes, groupings and procedures. */
final class DrugClassWriter implements RecordWriter<DrugClass> {
  @Override
  public void write(DrugClass drugClass, Statements statements) {
    var subject =
        statements
            .root(drugClass.entry(), HG.DrugClass)
            .text(External.dctermsDescription, drugClass.description())
            .links(HG.primaryTarget, drugClass.targets())
            .link(External.skosBroader, drugClass.parent())
            .text(HG.routeText, drugClass.routeText())
            .code(HG.treatmentKind, drugClass.treatmentKind());
    if (drugClass.namedInArticle()) {
      subject.link(HG.namedIn, Iris.FOUNDING_ARTICLE);
    }
  }
}
