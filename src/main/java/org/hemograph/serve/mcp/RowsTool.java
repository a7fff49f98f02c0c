package org.hemograph.serve.mcp;

import java.io.IOException;
import java.util.Map;

/** A tool that answers with rows, and with nothing else. */
interface RowsTool extends Tool {
  Knowledge knowledge();

  /**
   * The rows that a call asks for.
   *
   * @throws org.hemograph.model.HemographException what the caller must mend
   */
  Table rows(Arguments given) throws IOException;

  @Override
  default Map<String, Object> output() {
    return Table.schema();
  }

  @Override
  default ToolAnswer answer(Arguments given) throws IOException {
    return rows(given).answer(knowledge().writer());
  }
}
