package org.hemograph.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hemograph.query.Catalogue;
import org.hemograph.query.EndpointAddress;
import org.hemograph.serve.ModelContext;
import org.hemograph.serve.mcp.Protocol;
import org.hemograph.serve.mcp.StandardStreams;
import org.hemograph.store.EvidenceStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hemograph mcp}: the Model Context Protocol on standard input and output. */
@Command(
    name = "mcp",
    description =
        "Answers a language model's client (Model Context Protocol) on standard input and output.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A client starts it by itself, with a configuration such as",
      "  {\"mcpServers\": {\"hemograph\": {\"command\": \"/path/to/hemograph\", \"args\": [\"mcp\"]}}}",
      "A running server has the same at http://localhost:3030/mcp. It ends when its input does."
    })
final class McpCommand implements Callable<Integer> {
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private QueriesOption queries = new QueriesOption();
  @Mixin private StoreOption store = new StoreOption();

  @Override
  public Integer call() {
    Catalogue catalogue = queries.catalogue().requireSound();
    Optional<EndpointAddress> elsewhere = store.address();
    if (elsewhere.isPresent()) {
      try (RemoteStore remote = RemoteStore.at(elsewhere.get())) {
        answer(remote.protocol(catalogue));
      }
      return 0;
    }
    Optional<ServedHome> served = ServedHome.find(home.home());
    if (served.isPresent()) {
      answer(new ServedProtocol(served.get().address().resolve("mcp")));
      return 0;
    }
    HomeAccess.requireDatabase(home.home());
    try (EvidenceStore owned = EvidenceStore.open(home.home())) {
      if (owned.revision() == 0) {
        throw HomeAccess.nothingStored(home.home());
      }
      answer(ModelContext.over(owned, catalogue));
    }
    return 0;
  }

  /**
   * Standard output carries the protocol and nothing else; what libraries say goes to the other.
   */
  private static void answer(Protocol protocol) {
    System.setOut(System.err);
    try {
      StandardStreams.answer(protocol, System.in, new FileOutputStream(FileDescriptor.out));
    } catch (IOException e) {
      throw new UncheckedIOException("The client went away.", e);
    }
  }
}
