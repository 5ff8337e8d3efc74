import { cx } from "../cx.ts";
import { CopyButton } from "./copy-field.tsx";
import styles from "./copy.module.css";

/** Props of CodeBlock: `label` says what the code is for. */
export interface CodeBlockProps {
  label: string;
  code: string;
  wrap?: boolean;
}

/** A snippet to paste elsewhere, with its copy button. */
export function CodeBlock({ label, code, wrap }: CodeBlockProps) {
  return (
    <figure className={styles.block}>
      <figcaption className={styles.caption}>
        <span>{label}</span>
        <CopyButton value={code} />
      </figcaption>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll sideways, by keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label={label}>
        <pre className={cx(styles.code, wrap && styles.wrap)}>
          <code>{code}</code>
        </pre>
      </section>
    </figure>
  );
}
