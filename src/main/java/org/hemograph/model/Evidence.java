package org.hemograph.model;

/** Anything a record can say: a study, an arm, a result, a claim … */
public interface Evidence {}
