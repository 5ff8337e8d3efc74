import type { ReactNode } from "react";
import styles from "./illustrations.module.css";

/** The drawings that the project has of its own, each for one kind of empty screen. */
export type IllustrationName =
  | "conversations"
  | "sales"
  | "challenges"
  | "products"
  | "search"
  | "offline"
  | "mailbox"
  | "error";

const ground = <path className={styles.line} d="M26 118h148" />;

const drawings: Record<IllustrationName, ReactNode> = {
  conversations: (
    <>
      <path
        className={styles.stone}
        d="M36 34a14 14 0 0 1 14-14h62a14 14 0 0 1 14 14v24a14 14 0 0 1-14 14H66L48 86V72a14 14 0 0 1-12-14Z"
      />
      <path className={styles.line} d="M56 40h48M56 54h30" />
      <path
        className={styles.accent}
        d="M164 66a14 14 0 0 0-14-14h-12v8a20 20 0 0 1-20 20H92v8a14 14 0 0 0 14 14h34l18 14V101a14 14 0 0 0 6-13Z"
      />
      <circle className={styles.paper} cx="116" cy="91" r="3.2" />
      <circle className={styles.paper} cx="128" cy="91" r="3.2" />
      <circle className={styles.paper} cx="140" cy="91" r="3.2" />
    </>
  ),
  sales: (
    <>
      {ground}
      <path className={styles.stone} d="M62 46h76l8 72H54Z" />
      <path className={styles.shade} d="M118 46h20l8 72h-24Z" />
      <path className={styles.line} d="M82 60V40a18 18 0 0 1 36 0v20" />
      <circle className={styles.accent} cx="146" cy="44" r="20" />
      <path className={styles.onAccent} d="m137 44 6.5 6.5L155 39" />
    </>
  ),
  challenges: (
    <>
      <path className={styles.stone} d="M22 118 78 42l30 40 16-20 54 56Z" />
      <path className={styles.shade} d="m78 42 30 40-14 36H64l20-40Z" />
      <path className={styles.paper} d="m78 42-17 23 9-3 8 8 8-8 10 4Z" />
      {ground}
      <path className={styles.line} d="M78 42V14" />
      <path className={styles.accent} d="M78 14h30l-7 8 7 8H78Z" />
      <path className={styles.dotted} d="M42 112c10-12 24-2 32-16s4-20 4-28" />
    </>
  ),
  products: (
    <>
      {ground}
      <path className={styles.stone} d="M56 62h88v56H56Z" />
      <path className={styles.shade} d="M112 62h32v56h-32Z" />
      <path className={styles.line} d="m56 62-14-16h44l14 16M144 62l14-16h-44l-14 16" />
      <path className={styles.accent} d="M84 30a16 16 0 0 1 32 0v24l-16 8-16-8Z" />
      <circle className={styles.paper} cx="100" cy="28" r="4" />
      <path className={styles.line} d="M70 100h18M70 108h10" />
    </>
  ),
  search: (
    <>
      <path className={styles.stone} d="M40 26h80a6 6 0 0 1 6 6v78a6 6 0 0 1-6 6H40a6 6 0 0 1-6-6V32a6 6 0 0 1 6-6Z" />
      <path className={styles.line} d="M50 46h44M50 62h30M50 78h22M50 94h28" />
      <circle className={styles.accentSoft} cx="122" cy="72" r="28" />
      <circle className={styles.accentLine} cx="122" cy="72" r="28" />
      <path className={styles.accentLine} d="m143 93 22 22" />
    </>
  ),
  offline: (
    <>
      {ground}
      <path className={styles.line} d="M52 118V70M148 118V70" />
      <path
        className={styles.stone}
        d="M40 70a12 12 0 1 1 24 0 12 12 0 0 1-24 0ZM136 70a12 12 0 1 1 24 0 12 12 0 0 1-24 0Z"
      />
      <path className={styles.accentLine} d="M64 70c10 12 16 14 22 12M136 70c-10 12-16 14-22 12" />
      <path className={styles.accentLine} d="m92 72 4 14M108 72l-4 14M100 62v8" />
      <path className={styles.dotted} d="M78 40c14-10 30-10 44 0" />
    </>
  ),
  mailbox: (
    <>
      {ground}
      <path className={styles.line} d="M100 118V92" />
      <path className={styles.stone} d="M48 92V66a22 22 0 0 1 22-22h60a22 22 0 0 1 22 22v26Z" />
      <path className={styles.shade} d="M48 92V66a22 22 0 0 1 44 0v26Z" />
      <path className={styles.line} d="M60 72h20" />
      <path className={styles.accent} d="M126 44V16h24l-5 7 5 7h-18v14Z" />
    </>
  ),
  error: (
    <>
      {ground}
      <path className={styles.line} d="M88 118V30" />
      <path className={styles.stone} d="M70 34h52l12 11-12 11H70Z" />
      <path className={styles.shade} d="M70 34h18v22H70Z" />
      <path className={styles.accent} d="m92 66 40 26 3 16-16 2-38-24Z" />
      <path className={styles.dotted} d="M30 108c8-8 20-8 28 2M144 110c6-10 18-10 26-2" />
    </>
  ),
};

/** One of the project's drawings: stone and one touch of the brand's accent. */
export function Illustration({ name }: { name: IllustrationName }) {
  return (
    <svg className={styles.drawing} viewBox="0 0 200 132" width="200" height="132" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
