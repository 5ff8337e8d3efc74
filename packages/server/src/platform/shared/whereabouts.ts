/** On which nodes the connections of an audience are. */
export interface Whereabouts {
  /** The audience's first connection came to this node. */
  came(audience: string): void;
  /** Its last one left this node. */
  left(audience: string): void;
  /** Those of the audiences that have a connection on another node. */
  elsewhere(audiences: readonly string[]): Promise<ReadonlySet<string>>;
}

/** With one node, nobody is elsewhere. */
export const nowhereElse: Whereabouts = {
  came: () => undefined,
  left: () => undefined,
  elsewhere: () => Promise.resolve(new Set()),
};
