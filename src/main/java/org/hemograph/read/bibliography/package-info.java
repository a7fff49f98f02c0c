/** Citations as reference managers and PubMed export them: NBIB (MEDLINE), RIS and CSL-JSON. */
@NullMarked
package org.hemograph.read.bibliography;

import org.jspecify.annotations.NullMarked;
