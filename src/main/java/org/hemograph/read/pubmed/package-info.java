/** PubMed XML ({@code PubmedArticleSet}), as efetch and the yearly baseline give it. */
@NullMarked
package org.hemograph.read.pubmed;

import org.jspecify.annotations.NullMarked;
