package org.hemograph.store;

import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.sys.JenaSubsystemLifecycle;

/** Tells Jena our assemblers when it starts, in any server that finds this jar. */
public final class StoreAssemblers implements JenaSubsystemLifecycle {
  /**
   * Names its types anew: the constants of our classes may be waiting for this very start to end.
   */
  @Override
  public void start() {
    AssemblerUtils.registerDataset(type("VersionedDataset"), new VersionedDatasetAssembler());
    AssemblerUtils.registerAssembler(
        null, type("TextIndexOnDemand"), new TextIndexOnDemandAssembler());
  }

  private static Resource type(String name) {
    return ResourceFactory.createResource(VersionedDatasetAssembler.NS + name);
  }

  @Override
  public void stop() {
    // Jena keeps its assemblers until the process ends.
  }

  /** After ARQ, TDB2 and the text index. */
  @Override
  public int level() {
    return 500;
  }
}
