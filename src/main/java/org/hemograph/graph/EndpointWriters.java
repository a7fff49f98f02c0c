package org.hemograph.graph;

import org.hemograph.model.Characteristic;
import org.hemograph.model.Endpoint;
import org.hemograph.model.EndpointConcept;
import org.hemograph.rdf.External;
import org.hemograph.rdf.HG;

/** What is measured: concepts, endpoints of studies, characteristics. */
final class EndpointWriters {
  private EndpointWriters() {}

  static void concept(EndpointConcept concept, Statements statements) {
    statements
        .root(concept.entry(), HG.EndpointConcept)
        .text(HG.definitionText, concept.definition())
        .code(HG.domain, concept.domain())
        .text(HG.measureTypeText, concept.measureTypeText())
        .code(HG.betterDirection, concept.better())
        .string(HG.unitText, concept.unitText())
        .string(HG.thresholdText, concept.thresholdText())
        .text(HG.windowText, concept.windowText())
        .link(External.skosBroader, concept.parent());
  }

  static void endpoint(Endpoint endpoint, Statements statements) {
    statements
        .root(endpoint.entry(), HG.Endpoint)
        .link(HG.ofStudy, endpoint.study())
        .link(HG.endpointConcept, endpoint.concept())
        .code(HG.endpointRole, endpoint.role())
        .text(HG.measureText, endpoint.measureText())
        .text(HG.definitionText, endpoint.definition())
        .text(HG.timeFrameText, endpoint.timeFrameText())
        .quantity(HG.timePoint, endpoint.timePoint());
  }

  static void characteristic(Characteristic characteristic, Statements statements) {
    statements
        .root(characteristic.entry(), HG.Characteristic)
        .text(External.dctermsDescription, characteristic.description());
  }
}
