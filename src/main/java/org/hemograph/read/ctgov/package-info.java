/** Study records of ClinicalTrials.gov (API version 2, JSON). */
@NullMarked
package org.hemograph.read.ctgov;

import org.jspecify.annotations.NullMarked;
