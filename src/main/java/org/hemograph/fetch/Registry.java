package org.hemograph.fetch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** ClinicalTrials.gov, API version 2. */
final class Registry {
  private static final int PAGE_SIZE = 100;

  private final URI base;
  private final PoliteClient client;

  Registry(URI base, PoliteClient client) {
    this.base = base;
    this.client = client;
  }

  /**
   * One study. An id that became an alias of another study gives that one.
   *
   * @throws Refusal with status 404 if there is none
   */
  RawRecord study(String id) throws Refusal {
    return client.ask(Question.get(base, "/studies/" + id, form()), StudyJson::study);
  }

  /**
   * A page of a listing, the first where no token is given.
   *
   * @throws Refusal with status 400 if the token is no longer valid, or the question never was
   */
  StudyPage page(StudySearch search, Optional<String> token) throws Refusal {
    Map<String, String> parameters = form();
    parameters.putAll(search.parameters());
    parameters.put("pageSize", String.valueOf(PAGE_SIZE));
    token.ifPresentOrElse(
        text -> parameters.put("pageToken", text), () -> parameters.put("countTotal", "true"));
    return client.ask(Question.get(base, "/studies", parameters), StudyJson::page);
  }

  /** JSON with texts as they were entered, not turned into Markdown. */
  private static Map<String, String> form() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("format", "json");
    parameters.put("markupFormat", "legacy");
    return parameters;
  }
}
