package org.hemograph.fetch;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server that plays both sources, and a fetcher that asks it in time of its own. */
final class TestSource implements AutoCloseable {
  static final String KEY = "5ecret-k3y/of+mine";

  final WireMockServer server = new WireMockServer(options().dynamicPort());
  final ToldProgress progress = new ToldProgress();
  final TestTime time = new TestTime();

  private final String address;

  TestSource() {
    server.start();
    address = server.baseUrl();
  }

  /** Stays the same when the server has stopped. */
  String address() {
    return address;
  }

  Fetcher fetcher(Path folder) {
    return fetcher(folder, new Caller("1.2.3", Optional.empty(), ApiKey.NONE));
  }

  Fetcher fetcher(Path folder, Caller caller) {
    return new Fetcher(
        Addresses.of(address + "/ctgov", address + "/eutils/"), caller, time, folder, progress);
  }

  /** The addresses that were asked for, in order. */
  List<String> asked() {
    List<String> urls =
        new java.util.ArrayList<>(
            server.getAllServeEvents().stream().map(event -> event.getRequest().getUrl()).toList());
    java.util.Collections.reverse(urls);
    return urls;
  }

  /** The bodies that were sent, in order. */
  List<String> sent() {
    List<String> bodies =
        new java.util.ArrayList<>(
            server.getAllServeEvents().stream()
                .map(event -> event.getRequest().getBodyAsString())
                .toList());
    java.util.Collections.reverse(bodies);
    return bodies;
  }

  /** A study as the registry sends it; what follows the number is not ours to change. */
  static String study(String id) {
    return "{\"protocolSection\": {\"identificationModule\" :{\"nctId\":\""
        + id
        + "\",\"briefTitle\":\"Gr\u00f6\u00dfe \\u03b1\"},\n  \"x\":[1.50, 12345678901234567890123, 1e400]},"
        + " \"hasResults\":false }";
  }

  static String article(String id) {
    return "<PubmedArticle><MedlineCitation Status=\"MEDLINE\"><PMID Version=\"1\">"
        + id
        + "</PMID><Article><ArticleTitle>Gr\u00f6\u00dfe &lt;PubmedArticle&gt;</ArticleTitle></Article>"
        + "</MedlineCitation><PubmedData><ReferenceList><Reference><ArticleIdList>"
        + "<ArticleId IdType=\"pubmed\">1</ArticleId></ArticleIdList></Reference></ReferenceList>"
        + "</PubmedData></PubmedArticle>";
  }

  static String articles(String... ids) {
    StringBuilder set =
        new StringBuilder(
            "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD\""
                + " \"http://dtd.invalid/pubmed.dtd\">\n<PubmedArticleSet>\n");
    for (String id : ids) {
      set.append(article(id)).append('\n');
    }
    return set.append("</PubmedArticleSet>").toString();
  }

  static String found(long count, String webEnv) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?><eSearchResult><Count>"
        + count
        + "</Count><RetMax>0</RetMax><RetStart>0</RetStart><QueryKey>1</QueryKey><WebEnv>"
        + webEnv
        + "</WebEnv><IdList/><TranslationStack><TermSet><Count>77</Count></TermSet>"
        + "</TranslationStack></eSearchResult>";
  }

  @Override
  public void close() {
    server.stop();
  }
}
