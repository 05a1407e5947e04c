/** A way for messages to an editor and back: a pair of pipes, a channel between processes, a worker's port. */
export interface Transport {
  /** Begins to read; called once. */
  listen(receiver: Receiver): void;
  /** @throws where the other side is gone. */
  send(message: object): void;
}

export interface Receiver {
  /** What came in, parsed and nothing more. */
  message(message: unknown): void;
  /** Something came in that was no JSON. */
  garbled(reason: string): void;
  /** Nothing will come in any more. */
  closed(): void;
}
