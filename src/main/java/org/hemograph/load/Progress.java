package org.hemograph.load;

/** Is told how an import goes on. Called by the importing thread; must be quick. */
public interface Progress {
  /** So many files are to be read. */
  void started(int files);

  /** This file is taken up. */
  void file(String path);

  /** So many more records are done: stored, unchanged or left out. */
  void records(long count);

  /** Nothing more comes. */
  void finished();

  /** For those who do not look. */
  static Progress none() {
    return new Progress() {
      @Override
      public void started(int files) {
        // Nobody looks.
      }

      @Override
      public void file(String path) {
        // Nobody looks.
      }

      @Override
      public void records(long count) {
        // Nobody looks.
      }

      @Override
      public void finished() {
        // Nobody looks.
      }
    };
  }
}
