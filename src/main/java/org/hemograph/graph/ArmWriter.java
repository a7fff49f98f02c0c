package org.hemograph.graph;

import org.hemograph.model.Arm;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Arms, and groups that only a report speaks of. */
final class ArmWriter implements RecordWriter<Arm> {
  @Override
  public void write(Arm arm, Statements statements) {
    var subject =
        statements
            .root(arm.entry(), arm.planned() ? HG.Arm : HG.ResultGroup)
            .link(HG.ofStudy, arm.study())
            .integer(HG.groupSize, arm.size())
            .string(HG.groupSizeText, arm.sizeText())
            .text(HG.regimenText, arm.regimenText())
            .text(HG.doseText, arm.doseText())
            .text(HG.scheduleText, arm.scheduleText())
            .links(HG.backgroundClass, arm.backgroundClasses())
            .text(External.dctermsDescription, arm.description())
            .provisional(arm.provisional());
    if (arm.planned()) {
      subject.code(HG.armType, arm.type());
    } else {
      // The drugs of an arm are told by its administrations; a group has none.
      subject.links(HG.drug, arm.drugs());
    }
  }
}
