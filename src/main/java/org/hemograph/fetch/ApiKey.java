package org.hemograph.fetch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key that a source gave to one user. It goes to that source, or to the mirror that the user
 * names for it, by https or within this machine (see {@link Addresses#takeKeys}), and nowhere else.
 */
public final class ApiKey {
  /** For who has none. */
  public static final ApiKey NONE = new ApiKey("");

  private final String key;

  private ApiKey(String key) {
    this.key = key;
  }

  /** The key; blank and null mean that there is none. */
  public static ApiKey of(@Nullable String key) {
    return key == null || key.isBlank() ? NONE : new ApiKey(key.strip());
  }

  Optional<String> value() {
    return key.isEmpty() ? Optional.empty() : Optional.of(key);
  }

  /** The text without the key: some servers repeat it when they refuse it. */
  String hide(String text) {
    if (key.isEmpty()) {
      return text;
    }
    String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
    return text.replace(key, "(key)").replace(encoded, "(key)");
  }

  /** Not the key. */
  @Override
  public String toString() {
    return key.isEmpty() ? "no key" : "(key)";
  }
}
