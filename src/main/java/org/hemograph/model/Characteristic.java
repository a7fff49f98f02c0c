package org.hemograph.model;

/** A variable: platelet count, age, prior lines, rescue therapy … */
public record Characteristic(Entry entry, String description) implements Evidence {}
