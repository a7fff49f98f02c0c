package org.hemograph.load.input;

/**
 * What cannot be imported at all.
 *
 * @param name as the data would remember it; what it held before has not vanished
 * @param shown as the user named it
 * @param file the file of the disk that it is or lies in, as the user named it
 * @param message why, and how to mend it
 */
public record Refusal(String name, String shown, String file, String message) {}
