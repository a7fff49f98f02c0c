package org.hemograph.model;

/** A company, hospital, society or editorial office. */
public record Organization(Entry entry, String roleText, String placeText) implements Evidence {}
