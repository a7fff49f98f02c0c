package org.hemograph.serve.editor;

/**
 * The library that makes an editor of the form.
 *
 * @param script its address below {@code /assets/}
 * @param styles its style sheet's address below {@code /assets/}
 */
public record Library(String script, String styles) {}
