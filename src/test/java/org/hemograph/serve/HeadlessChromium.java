package org.hemograph.serve;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Chromium of this machine, without a window, which asks nobody but the pages it is sent to.
 */
final class HeadlessChromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  private HeadlessChromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Where it is, if it is installed. */
  static Optional<Path> program() {
    return Programs.onPath("chromium", "chromium-browser", "google-chrome");
  }

  /** Where a machine has none, the test says so and is skipped, or fails where it must run. */
  static HeadlessChromium needed() {
    Optional<Path> program = program();
    Programs.needBrowser(program.isPresent());
    return new HeadlessChromium(program.get());
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
