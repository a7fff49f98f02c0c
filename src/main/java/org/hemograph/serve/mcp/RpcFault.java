package org.hemograph.serve.mcp;

/** What is wrong with a message, by the codes of JSON-RPC 2.0 (section 5.1). */
final class RpcFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final int NO_JSON = -32700;
  static final int NO_REQUEST = -32600;
  static final int NO_METHOD = -32601;
  static final int WRONG_PARAMETERS = -32602;
  static final int BUG = -32603;

  /** MCP 2025-11-25, Resources, Error Handling. */
  static final int NO_RESOURCE = -32002;

  private final int code;

  RpcFault(int code, String message) {
    super(message);
    this.code = code;
  }

  int code() {
    return code;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
