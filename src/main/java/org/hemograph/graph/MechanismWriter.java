package org.hemograph.graph;

import java.util.Optional;
import org.hemograph.model.BiologicalProcess;
import org.hemograph.model.Mechanism;
import org.hemograph.model.ThingRef;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** Mechanisms, with the processes they affect. */
final class MechanismWriter implements RecordWriter<Mechanism> {
  @Override
  public void write(Mechanism mechanism, Statements statements) {
    statements
        .root(mechanism.entry(), HG.Mechanism)
        .text(External.dctermsDescription, mechanism.description())
        .code(HG.mechanismType, mechanism.type())
        .link(External.skosBroader, mechanism.parent())
        .links(HG.onTarget, mechanism.targets())
        .code(HG.actionType, mechanism.action())
        .link(HG.affectsProcess, mechanism.process().map(BiologicalProcess::ref))
        .string(HG.processRelation, mechanism.processRelation())
        .code(HG.effect, mechanism.effect())
        .link(HG.affectsCell, cell(mechanism.cell()))
        .string(HG.meshId, mechanism.meshId());
    mechanism.process().ifPresent(process -> process(process, statements));
  }

  /** Cell types are described with the codes. */
  private static Optional<ThingRef> cell(String curie) {
    return curie.isEmpty()
        ? Optional.empty()
        : Optional.of(new ThingRef("cell/" + curie.replace(':', '_')));
  }

  private static void process(BiologicalProcess process, Statements statements) {
    statements
        .part(process.ref(), HG.Process, process.label())
        .string(External.dctermsIdentifier, process.curie())
        .iri(External.skosExactMatch, External.OBO + process.curie().replace(':', '_'));
  }
}
