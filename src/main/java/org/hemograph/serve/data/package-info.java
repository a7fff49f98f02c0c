/**
 * What the pages read from the dataset besides curated queries: descriptions of things, the words
 * of the vocabulary, where IRIs lead. Knows of rdf, store and Jena.
 */
@NullMarked
package org.hemograph.serve.data;

import org.jspecify.annotations.NullMarked;
