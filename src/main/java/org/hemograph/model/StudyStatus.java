package org.hemograph.model;

import java.util.Optional;

/**
 * How far a study is.
 *
 * @param code the registry's status
 * @param text as printed
 * @param asOf date of the record read, as printed
 */
public record StudyStatus(Optional<Code> code, String text, String asOf) {}
