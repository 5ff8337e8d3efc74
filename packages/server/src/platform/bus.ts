/** Hears a text on a channel, with the note its publisher put beside it. */
export type BusListener = (channel: string, text: string, note: string) => void;

/** Carries small texts between the nodes of one programme; the default reaches this process only. */
export interface Bus {
  /** Resolves when the other nodes were told, as far as they can be reached; never rejects. Channel and note are of one line. */
  publish(channel: string, text: string, note?: string): Promise<void>;
  /** Every text published on any node, this one included, in the order of each publisher. */
  subscribe(listener: BusListener): void;
  /** Texts of other nodes may have been missed: what hangs on them must be asked for anew. */
  onGap(listener: () => void): void;
  /** Whether this node hears the others now. */
  isWhole(): boolean;
  close(): Promise<void>;
}

/** The bus of a single node: delivery is a function call. */
export function createLocalBus(): Bus {
  const listeners: BusListener[] = [];
  const told = Promise.resolve();
  return {
    publish: (channel, text, note = "") => {
      for (const listener of listeners) listener(channel, text, note);
      return told;
    },
    subscribe: (listener) => void listeners.push(listener),
    onGap: () => {},
    isWhole: () => true,
    close: async () => {},
  };
}
