/** Dice and names as the application sees them; tests pass in a fixed row. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  dice(): number;
  /** A new random UUID, for `client-request-id`. */
  uuid(): string;
}
