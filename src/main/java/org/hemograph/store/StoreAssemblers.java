package org.hemograph.store;

import org.apache.jena.sparql.core.assembler.AssemblerUtils;
import org.apache.jena.sys.JenaSubsystemLifecycle;

/** Tells Jena our assemblers when it starts, in any server that finds this jar. */
public final class StoreAssemblers implements JenaSubsystemLifecycle {
  @Override
  public void start() {
    AssemblerUtils.registerDataset(VersionedDatasetAssembler.TYPE, new VersionedDatasetAssembler());
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
