package org.hemograph.read.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.regex.Pattern;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
import no.hasmac.jsonld.document.Document;
import no.hasmac.jsonld.document.JsonDocument;
import no.hasmac.jsonld.loader.DocumentLoader;
import no.hasmac.jsonld.loader.DocumentLoaderOptions;

/**
 * Nothing is fetched: of the JSON-LD contexts named by address, only our own are known, because
 * they travel with the program.
 */
final class OwnContexts implements DocumentLoader {
  private static final String SPACE = "https://w3id.org/hemograph/context/";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

  @Override
  public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
    String asked = address.toString();
    if (asked.startsWith(SPACE) && NAME.matcher(asked.substring(SPACE.length())).matches()) {
      String resource = "/org/hemograph/ontology/context/" + asked.substring(SPACE.length());
      try (InputStream in = OwnContexts.class.getResourceAsStream(resource)) {
        if (in != null) {
          return JsonDocument.of(in);
        }
      } catch (IOException e) {
        throw new IllegalStateException("Unreadable jar", e);
      }
    }
    throw new JsonLdError(
        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
        "the context <" + asked + "> is not fetched; put its content into the file's \"@context\"");
  }
}
