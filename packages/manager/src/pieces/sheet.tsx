import { SideSheet, type SideSheetProps } from "@rapport/ui";

/** A side sheet that stays when Escape closes a dialog or another sheet above it. */
export function Sheet({ onClose, ...sheet }: SideSheetProps) {
  const close = () => {
    // Each open layer hears the key; only the uppermost one is meant.
    if (document.querySelectorAll("[role=dialog]").length <= 1) onClose();
  };
  return <SideSheet {...sheet} onClose={close} />;
}
