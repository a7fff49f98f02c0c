package org.hemograph.serve.http;

import java.util.List;

/**
 * A successful answer as it was sent, to be sent again.
 *
 * @param mediaType as in Content-Type
 * @param headers that a door set, in order; not those of one request alone
 * @param tag the entity tag without quotes and coding; empty if it has none
 * @param coding how the bytes are coded
 * @param body the bytes as they travel; nobody changes them
 */
public record WholeAnswer(
    String mediaType, List<Header> headers, String tag, Coding coding, byte[] body) {
  public WholeAnswer {
    headers = List.copyOf(headers);
  }

  /** The same answer for somebody who accepts another coding. */
  public WholeAnswer in(Coding preferred) {
    if (preferred == coding) {
      return this;
    }
    if (coding == Coding.GZIP) {
      return new WholeAnswer(mediaType, headers, tag, preferred, GzipStream.unpack(body));
    }
    return body.length > Coding.SMALL && Coding.shrinks(mediaType)
        ? new WholeAnswer(mediaType, headers, tag, preferred, GzipStream.pack(body))
        : this;
  }

  /** About how many bytes of memory it takes. */
  public int size() {
    int size = 128 + body.length + 2 * (mediaType.length() + tag.length());
    for (Header header : headers) {
      size += 64 + header.name().length() + header.value().length();
    }
    return size;
  }
}
