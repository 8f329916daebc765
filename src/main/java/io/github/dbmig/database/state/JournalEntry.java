package io.github.dbmig.database.state;

/**
 * What is known of one statement of a migration that is not applied as one transaction.
 *
 * @param statement its place in the section, from 0
 * @param hash SHA-256 of its text
 * @param state {@code intent} before it is sent, {@code done} after the server agreed
 * @param fingerprint of the object it changes, taken before it was sent; empty where it has none
 */
public record JournalEntry(int statement, String hash, State state, String fingerprint) {
  /** Where a statement stands. */
  public enum State {
    INTENT,
    DONE
  }
}
