package org.hemograph.serve.pages;

/** What has to stand beside numbers of several studies, wherever they stand together. */
public final class CrossTrial {
  /** The one sentence, the same on every page. */
  public static final String WARNING =
      "These numbers come from different studies; populations, definitions and time points differ.";

  private CrossTrial() {}
}
