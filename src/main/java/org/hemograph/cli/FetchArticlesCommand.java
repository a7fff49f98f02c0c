package org.hemograph.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hemograph.fetch.RecordKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hemograph fetch pubmed …}. */
@Command(
    name = "pubmed",
    description = "Articles of PubMed, by PubMed id or by a search.",
    mixinStandardHelpOptions = true)
final class FetchArticlesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private FetchCommand parent;
  @Mixin private FetchOptions options = new FetchOptions();

  @Option(
      names = "--query",
      paramLabel = "TEXT",
      description = "A search in PubMed's query language.")
  private @Nullable String query;

  @Override
  public Integer call() {
    String search = query == null ? "" : query.strip();
    List<String> ids = options.ids(RecordKind.ARTICLE, !search.isEmpty(), "--query");
    return new Fetching(parent, options, spec.commandLine().getErr())
        .run(fetcher -> search.isEmpty() ? fetcher.articles(ids) : fetcher.articlesFound(search));
  }
}
