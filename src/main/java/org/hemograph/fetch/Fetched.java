package org.hemograph.fetch;

import java.nio.file.Path;
import java.util.List;

/**
 * What a fetch brought.
 *
 * @param files one a record, those of an interrupted run that this one went on with included
 * @param unknown ids that the source does not know
 * @param added files that were not there before this run
 * @param changed files that were there with other content
 * @param same files that were there already
 */
public record Fetched(List<Path> files, List<String> unknown, int added, int changed, int same) {}
