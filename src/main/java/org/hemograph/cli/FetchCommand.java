package org.hemograph.cli;

import java.util.Optional;
import java.util.function.Function;
import org.hemograph.fetch.Addresses;
import org.hemograph.fetch.ApiKey;
import org.hemograph.fetch.Caller;
import org.hemograph.fetch.Waiting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hemograph fetch SOURCE …}. */
@Command(
    name = "fetch",
    description = "Fetches records from a registry or from PubMed, and imports them.",
    mixinStandardHelpOptions = true,
    subcommands = {FetchStudiesCommand.class, FetchArticlesCommand.class},
    footerHeading = "%nEnvironment:%n",
    footer = {
      "  NCBI_API_KEY          your key for the E-utilities: ten requests a second instead of three",
      "  HEMOGRAPH_EMAIL       where the National Library of Medicine may reach you",
      "  HEMOGRAPH_CTGOV_URL   the ClinicalTrials.gov API, version 2, of a mirror",
      "  HEMOGRAPH_EUTILS_URL  the E-utilities of a mirror"
    })
final class FetchCommand implements Runnable {
  @Spec private CommandSpec spec;
  private final Function<String, @Nullable String> environment;
  private final Waiting waiting;
  private final FetchedImport taker;

  FetchCommand() {
    this(System::getenv, Waiting.real(), new HomeImport());
  }

  /** For tests: another environment, other time, other takers. */
  FetchCommand(
      Function<String, @Nullable String> environment, Waiting waiting, FetchedImport taker) {
    this.environment = environment;
    this.waiting = waiting;
    this.taker = taker;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Fetch from where? See below.");
  }

  /** The public addresses, or those that the environment gives. */
  Addresses addresses() {
    return Addresses.of(
        environment.apply("HEMOGRAPH_CTGOV_URL"), environment.apply("HEMOGRAPH_EUTILS_URL"));
  }

  /** Who asks, as far as the environment says. */
  Caller caller() {
    return new Caller(
        Version.number(),
        Optional.ofNullable(environment.apply("HEMOGRAPH_EMAIL"))
            .map(String::strip)
            .filter(address -> !address.isEmpty()),
        ApiKey.of(environment.apply("NCBI_API_KEY")));
  }

  Waiting waiting() {
    return waiting;
  }

  FetchedImport taker() {
    return taker;
  }
}
