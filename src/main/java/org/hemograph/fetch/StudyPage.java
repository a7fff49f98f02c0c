package org.hemograph.fetch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One page of a listing.
 *
 * @param next asks for the page after this one; the last page has none
 * @param total how many studies all pages hold; only the first page says so
 */
record StudyPage(List<RawRecord> studies, Optional<String> next, OptionalLong total) {}
