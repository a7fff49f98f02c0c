package org.hemograph.serve.compare;

/**
 * A thing that somebody wants to compare.
 *
 * @param kind what it is
 * @param iri of the thing
 * @param key as it stands in addresses: {@code NCT05653219}
 * @param label what it is called
 */
record Chosen(ChoiceKind kind, String iri, String key, String label) {}
