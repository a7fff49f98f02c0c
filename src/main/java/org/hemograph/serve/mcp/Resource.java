package org.hemograph.serve.mcp;

/**
 * Something to read that has an address of its own, or a kind of such things.
 *
 * @param uri the address; of a kind, a template of it (RFC 6570)
 * @param name short, for programs
 * @param title for people
 * @param description for a model: what it is, and when to read it
 * @param mediaType of its text
 * @param template whether it is a kind
 */
record Resource(
    String uri, String name, String title, String description, String mediaType, boolean template) {

  /**
   * What somebody reads.
   *
   * @param uri as it was asked for
   */
  record Text(String uri, String mediaType, String text) {}
}
