package org.hemograph.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hemograph.query.Catalogue;
import org.hemograph.query.EndpointAddress;
import org.hemograph.rdf.Namespaces;
import org.hemograph.serve.http.Proxies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hemograph serve}: what is in the home, as it is, or in another store. */
@Command(
    name = "serve",
    description = "Serves what is in the home, or in another SPARQL store.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HomeOption home = new HomeOption();
  @Mixin private BaseOption base = new BaseOption();
  @Mixin private ProxyOption proxy = new ProxyOption();
  @Mixin private StoreOption store = new StoreOption();
  @Mixin private PortOption port = new PortOption();
  @Mixin private QueriesOption queries = new QueriesOption();
  @Mixin private FederateOption federate = new FederateOption();

  @Override
  public Integer call() {
    Catalogue catalogue = queries.catalogue().requireSound();
    Proxies proxies = proxy.proxies();
    Optional<EndpointAddress> elsewhere = store.address();
    if (elsewhere.isPresent()) {
      try (RemoteStore remote = RemoteStore.at(elsewhere.get())) {
        Namespaces namespaces = base.named().orElse(Namespaces.DEFAULT);
        remote.serve(port.port(), catalogue, namespaces, proxies, spec.commandLine().getOut());
      }
      return 0;
    }
    HomeAccess.requireDatabase(home.home());
    base.keepIn(home.home());
    try (RunningService service = RunningService.over(home.home())) {
      if (service.store().revision() == 0) {
        throw HomeAccess.nothingStored(home.home());
      }
      service.serve(
          port.port(), catalogue, federate.federation(), proxies, spec.commandLine().getOut());
    }
    return 0;
  }
}
