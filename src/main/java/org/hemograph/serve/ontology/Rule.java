package org.hemograph.serve.ontology;

/**
 * What one shape says of one property.
 *
 * @param path IRI of the property; empty for a path of several steps
 * @param written the path as it is written
 * @param many how often it may stand, in words
 * @param value what its values are, in words
 * @param message what a checker says where it is broken
 */
record Rule(String path, String written, String many, String value, String message) {}
