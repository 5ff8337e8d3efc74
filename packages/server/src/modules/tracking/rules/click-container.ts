/** TRK-1: in what a click was made, as it came over the wire. */
export interface NamedContainer {
  container: "publication" | "campaign" | "profile";
  containerId: string | null;
}

/** TRK-1: is the container named well enough: a publication and a campaign need their id, a profile is its member's. */
export function hasContainer(click: NamedContainer): boolean {
  return click.container === "profile" || Boolean(click.containerId?.trim());
}
