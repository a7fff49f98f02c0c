/**
 * Names and ids of somebody's table are matched with things of the evidence: a reconciliation
 * service for OpenRefine and its like (W3C Community Group, Reconciliation Service API 0.2).
 */
@NullMarked
package org.hemograph.serve.reconcile;

import org.jspecify.annotations.NullMarked;
