/** What search engines and other programs read: schema.org, sitemap, robots, OpenSearch. */
@NullMarked
package org.hemograph.serve.structured;

import org.jspecify.annotations.NullMarked;
