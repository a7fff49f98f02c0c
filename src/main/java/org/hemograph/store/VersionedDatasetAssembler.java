package org.hemograph.store;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.assembler.Assembler;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.sparql.core.assembler.DatasetAssembler;
import org.apache.jena.sparql.util.graph.GraphUtils;
import org.hemograph.rdf.Namespaces;

/**
 * Makes {@code hgf:VersionedDataset} of a configuration: {@code hgf:dataset} below it, {@code
 * hgf:changes} the folder of change sets (none: they are not kept), {@code hgf:base} the base IRI
 * where it is not ours.
 */
final class VersionedDatasetAssembler extends DatasetAssembler {
  static final String NS = "https://w3id.org/hemograph/fuseki#";
  static final Property DATASET = ResourceFactory.createProperty(NS, "dataset");
  static final Property CHANGES = ResourceFactory.createProperty(NS, "changes");
  static final Property BASE = ResourceFactory.createProperty(NS, "base");

  @Override
  protected DatasetGraph createDataset(Assembler assembler, Resource root) {
    DatasetGraph below = createBaseDataset(root, DATASET);
    Namespaces namespaces = text(root, BASE).map(Namespaces::new).orElse(Namespaces.DEFAULT);
    Optional<ChangeLog> log = text(root, CHANGES).map(Path::of).map(ChangeLog::new);
    DatasetGraph versioned = new VersionedDataset(below, namespaces, log);
    AssemblerUtils.mergeContext(root, versioned.getContext());
    return versioned;
  }

  private static Optional<String> text(Resource root, Property property) {
    RDFNode value = GraphUtils.getAsRDFNode(root, property);
    return Optional.ofNullable(value)
        .map(v -> v.isLiteral() ? v.asLiteral().getLexicalForm() : v.asResource().getURI());
  }
}
