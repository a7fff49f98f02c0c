package org.hemograph.serve.structured;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hemograph.serve.describe.BaseAddress;
import org.hemograph.serve.http.Door;
import org.hemograph.serve.http.Exchange;

/** {@code /opensearch.xml}: lets a browser search here (OpenSearch 1.1, draft 6). */
public final class OpenSearchDoor implements Door {
  @Override
  public void answer(Exchange exchange) throws IOException {
    String base = BaseAddress.of(exchange);
    String text =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>Hemograph</ShortName>
          <Description>Drugs, studies, mechanisms and people in immune thrombocytopenia</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Image width="32" height="32" type="image/svg+xml">BASEassets/icon.svg</Image>
          <Url type="text/html" template="BASEsearch?q={searchTerms}"/>
        </OpenSearchDescription>
        """
            .replace("BASE", base);
    exchange
        .header("Vary", "Host")
        .header("Cache-Control", "public, max-age=3600")
        .send(
            200,
            "application/opensearchdescription+xml; charset=utf-8",
            text.getBytes(StandardCharsets.UTF_8));
  }
}
