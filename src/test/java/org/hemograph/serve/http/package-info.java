@NullMarked
package org.hemograph.serve.http;

import org.jspecify.annotations.NullMarked;
