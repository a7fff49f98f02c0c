package org.hemograph.model;

import java.util.Optional;

/**
 * A group that a record reports results of: an arm as it was analysed, a part of it, or several
 * together.
 *
 * @param groupId its id within the record, for instance {@code OG000}
 * @param description who is in it, in the words of the source
 * @param representsArm the planned arm that it is called like, when it is exactly one
 */
public record ResultGroup(
    Entry entry,
    ThingRef study,
    String groupId,
    String description,
    Optional<ThingRef> representsArm)
    implements Evidence {}
