import { createContext, useContext } from "react";

export const HelpContext = createContext<() => void>(() => undefined);

/** Opens the sheet of keyboard shortcuts, as "?" does. */
export function useOpenHelp(): () => void {
  return useContext(HelpContext);
}
