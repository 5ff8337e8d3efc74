/** Carries small texts between the nodes of one programme; the default reaches this process only. */
export interface Bus {
  /** Resolves when the other nodes were told, as far as they can be reached; never rejects. */
  publish(channel: string, text: string): Promise<void>;
  /** Every text published on any node, this one included, in the order of each publisher. */
  subscribe(listener: (channel: string, text: string) => void): void;
  /** Texts of other nodes may have been missed: what hangs on them must be asked for anew. */
  onGap(listener: () => void): void;
  /** Whether this node hears the others now. */
  isWhole(): boolean;
  close(): Promise<void>;
}

/** The bus of a single node: delivery is a function call. */
export function createLocalBus(): Bus {
  const listeners: ((channel: string, text: string) => void)[] = [];
  const told = Promise.resolve();
  return {
    publish: (channel, text) => {
      for (const listener of listeners) listener(channel, text);
      return told;
    },
    subscribe: (listener) => void listeners.push(listener),
    onGap: () => {},
    isWhole: () => true,
    close: async () => {},
  };
}
