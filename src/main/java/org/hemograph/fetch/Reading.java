package org.hemograph.fetch;

/** Makes something of the body of an answer. */
@FunctionalInterface
interface Reading<T> {
  T read(byte[] body) throws BrokenAnswer;
}
