import { useState, type CSSProperties } from "react";
import { cx } from "../cx.ts";
import { initialsOf } from "../format/numbers.ts";
import styles from "./avatar.module.css";

/** How present somebody is (PEO-9); the word that goes with it comes from the application. */
export type PresenceState = "online" | "recent" | "away" | "unavailable";

/** Props of Avatar; `size` in px. */
export interface AvatarProps {
  name: string;
  src?: string | null;
  size?: 24 | 32 | 40 | 48 | 64 | 96;
  presence?: PresenceState;
  decorative?: boolean;
}

const HUES = [20, 45, 75, 110, 150, 200, 250, 330];

/** The same name always gets the same warm tint. */
function hueOf(name: string): number {
  let sum = 2166136261;
  for (const letter of name) sum = Math.imul(sum ^ letter.codePointAt(0)!, 16777619) >>> 0;
  return HUES[((sum ^ (sum >>> 15)) >>> 0) % HUES.length]!;
}

/** A person's picture, or initials on a warm tint; a dot shows presence (say it in words beside it: PresenceLabel). */
export function Avatar({ name, src, size = 40, presence, decorative }: AvatarProps) {
  const [broken, setBroken] = useState(false);
  const shown = src && !broken;
  return (
    <span
      className={styles.avatar}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.38) }}
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": name })}
    >
      {shown ? (
        <img className={styles.picture} src={src} alt="" width={size} height={size} onError={() => setBroken(true)} />
      ) : (
        <span className={styles.initials} style={{ "--tone": hueOf(name) } as CSSProperties}>
          {initialsOf(name)}
        </span>
      )}
      {presence && presence !== "away" && <span className={cx(styles.dot, styles[presence])} />}
    </span>
  );
}
