package org.hemograph.read;

/**
 * What tells one record from another, and one version of it from the next.
 *
 * @param source the kind of source, first step of the graph's name: {@code ctgov}, {@code pubmed},
 *     {@code nbib}, {@code ris} or {@code csl-json}
 * @param key the record's key in its source, a path step: {@code NCT05653219}
 * @param label the name of the record for people
 * @param recordDigest {@code sha256:…} of what the record says, whatever its layout
 * @param contentDigest {@code sha256:…} of that, the version of the mapping and the vocabulary:
 *     equal digests give equal statements
 * @param version when the source last changed it, as an ISO 8601 date; empty when it does not say.
 *     Of two versions the later one is the record
 */
public record RecordHeader(
    String source,
    String key,
    String label,
    String recordDigest,
    String contentDigest,
    String version) {}
