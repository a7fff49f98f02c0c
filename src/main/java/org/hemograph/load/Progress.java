package org.hemograph.load;

/** Is told how an import goes on, by any of its threads. Must be quick. */
public interface Progress {
  /**
   * So much is to be read.
   *
   * @param bytes as they are stored, packed or not
   */
  void started(int files, long bytes);

  /** This file or archive member is taken up. */
  void file(String path);

  /** So many more bytes of what is to be read are read. */
  void bytes(long count);

  /** So many more records are done: stored, unchanged or left out. */
  void records(long count);

  /** Nothing more comes. */
  void finished();

  /** For those who do not look. */
  static Progress none() {
    return new Progress() {
      @Override
      public void started(int files, long bytes) {
        // Nobody looks.
      }

      @Override
      public void file(String path) {
        // Nobody looks.
      }

      @Override
      public void bytes(long count) {
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
