import { useEffect, useState, type ReactNode } from "react";
import { useUi } from "../text/context.tsx";
import styles from "./skeleton.module.css";

const PATIENCE_MS = 300;

/** One grey shape; `width` and `height` in any CSS unit. */
export function Bone({
  width = "100%",
  height = 16,
  round,
}: {
  width?: number | string;
  height?: number | string;
  round?: boolean;
}) {
  return <span className={styles.bone} style={{ width, height, ...(round && { borderRadius: 999 }) }} />;
}

/** Props of Skeleton: bones in the shape of what comes, or so many rows of text. */
export interface SkeletonProps {
  children?: ReactNode;
  rows?: number;
  avatar?: boolean;
}

/** What stands in while loading, only after 300 ms so that fast answers do not flicker. */
export function Skeleton({ children, rows = 3, avatar }: SkeletonProps) {
  const { text } = useUi();
  const late = useLate();
  return (
    <output className={styles.skeleton} aria-label={text.loading} data-late={late}>
      {late &&
        (children ?? Array.from({ length: rows }, (_, index) => <Row key={index} index={index} avatar={avatar} />))}
    </output>
  );
}

function Row({ index, avatar }: { index: number; avatar: boolean | undefined }) {
  return (
    <div className={styles.row}>
      {avatar && <Bone width={44} height={44} round />}
      <div className={styles.lines}>
        <Bone width={`${44 - ((index * 7) % 18)}%`} />
        <Bone width={`${88 - ((index * 11) % 30)}%`} height={12} />
      </div>
    </div>
  );
}

function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}
