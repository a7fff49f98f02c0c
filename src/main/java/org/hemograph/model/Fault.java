package org.hemograph.model;

/**
 * What can go wrong, once: HTTP status, exit code and a heading in {@code docs/errors.md} hang on
 * one name.
 */
public enum Fault {
  /** The request itself cannot be understood. */
  BAD_REQUEST(400, 2),
  /** A parameter that the query does not have. */
  UNKNOWN_PARAMETER(400, 2),
  /** A required parameter without a value, or two that exclude each other. */
  MISSING_PARAMETER(400, 2),
  /** A value that is not of the parameter's type. */
  BAD_VALUE(422, 2),
  /** A well-formed value that names nothing in the graph. */
  UNKNOWN_THING(422, 3),
  /** No curated query of that name. */
  UNKNOWN_QUERY(404, 3),
  /** No such page, thing or file. */
  NO_SUCH_THING(404, 3),
  /** Something that was here, and was removed or merged since. */
  GONE(410, 3),
  /** More was sent than is taken. */
  TOO_LARGE(413, 2),
  /** A request whose body is of a kind that is not read here. */
  UNSUPPORTED_MEDIA_TYPE(415, 2),
  /** A format that this answer cannot take. */
  UNKNOWN_FORMAT(406, 2),
  /** A query has a SERVICE at an endpoint that this server does not ask for others. */
  SERVICE_NOT_ALLOWED(403, 2),
  /** Input that is malformed or breaks a rule of the data. */
  BAD_DATA(422, 4),
  /** A query file, ontology file or configuration that is wrong in itself. */
  BAD_CONFIGURATION(500, 2),
  /** The query took longer than it may. */
  QUERY_TIMEOUT(503, 5),
  /** The database cannot be opened, read or written. */
  STORE_UNAVAILABLE(503, 5),
  /** A registry or another source of records gives no usable answer. */
  SOURCE_UNREACHABLE(502, 5);

  private final int status;
  private final int exitCode;

  Fault(int status, int exitCode) {
    this.status = status;
    this.exitCode = exitCode;
  }

  /** The HTTP status code (RFC 9110, section 15). */
  public int status() {
    return status;
  }

  /** The exit code of the command line. */
  public int exitCode() {
    return exitCode;
  }

  /** The name as it stands in problem types and in {@code docs/errors.md}: {@code bad-value}. */
  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
