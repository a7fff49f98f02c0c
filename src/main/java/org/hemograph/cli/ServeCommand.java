package org.hemograph.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hemograph.query.Catalogue;
import org.hemograph.query.EndpointAddress;
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
  @Mixin private StoreOption store = new StoreOption();
  @Mixin private PortOption port = new PortOption();
  @Mixin private QueriesOption queries = new QueriesOption();
  @Mixin private FederateOption federate = new FederateOption();

  @Override
  public Integer call() {
    Catalogue catalogue = queries.catalogue().requireSound();
    Optional<EndpointAddress> elsewhere = store.address();
    if (elsewhere.isPresent()) {
      try (RemoteStore remote = RemoteStore.at(elsewhere.get())) {
        remote.serve(port.port(), catalogue, spec.commandLine().getOut());
      }
      return 0;
    }
    HomeAccess.requireDatabase(home.home());
    try (RunningService service = RunningService.over(home.home())) {
      if (service.store().revision() == 0) {
        throw HomeAccess.nothingStored(home.home());
      }
      service.serve(port.port(), catalogue, federate.federation(), spec.commandLine().getOut());
    }
    return 0;
  }
}
