package org.hemograph.fetch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * PubMed through the E-utilities. Everything is asked by POST: long lists of ids fit, and neither
 * key nor e-mail address ever stands in an address.
 */
final class Entrez {
  /** So many articles are asked for at once. */
  static final int BATCH = 200;

  private final URI base;
  private final PoliteClient client;
  private final Caller caller;

  Entrez(URI base, PoliteClient client, Caller caller) {
    this.base = base;
    this.client = client;
    this.caller = caller;
  }

  /** Searches, and leaves the result on the history server. */
  Found search(String query) throws Refusal {
    Map<String, String> form = form();
    form.put("term", query);
    form.put("usehistory", "y");
    form.put("retmax", "0");
    return client.ask(Question.post(base, "/esearch.fcgi", form), Found::read);
  }

  /** The articles of these ids; there is no word of those that PubMed does not have. */
  List<RawRecord> articles(List<String> ids) throws Refusal {
    Map<String, String> form = form();
    form.put("id", String.join(",", ids));
    try {
      return fetch(form, ArticleSet::read);
    } catch (Refusal e) {
      if (e.status() == 400 && e.words().contains("ID list is empty")) {
        return List.of(); // none of them is known
      }
      throw e;
    }
  }

  /**
   * Articles of a search result.
   *
   * @param start counted from 0
   * @throws Refusal with status 400 if the history server has forgotten the result
   */
  List<RawRecord> articles(String webEnv, String queryKey, long start) throws Refusal {
    Map<String, String> form = form();
    form.put("WebEnv", webEnv);
    form.put("query_key", queryKey);
    form.put("retstart", String.valueOf(start));
    form.put("retmax", String.valueOf(BATCH));
    return fetch(
        form,
        body -> {
          List<RawRecord> articles = ArticleSet.read(body);
          if (articles.isEmpty()) {
            throw new BrokenAnswer("an empty set of articles");
          }
          return articles;
        });
  }

  private List<RawRecord> fetch(Map<String, String> form, Reading<List<RawRecord>> reading)
      throws Refusal {
    form.put("retmode", "xml");
    return client.ask(Question.post(base, "/efetch.fcgi", form), reading);
  }

  private Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("db", "pubmed");
    form.put("tool", "hemograph");
    caller.email().ifPresent(address -> form.put("email", address));
    caller.key().value().ifPresent(key -> form.put("api_key", key));
    return form;
  }
}
