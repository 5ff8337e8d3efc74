import { IconFileUpload, IconX } from "@tabler/icons-react";
import { useId, useState, type DragEvent } from "react";
import { cx } from "../cx.ts";
import { formatBytes } from "../format/numbers.ts";
import { useUi } from "../text/context.tsx";
import styles from "./file-drop.module.css";

/** Props of FileDrop: `accept` as in an input (".csv,text/csv"), `maxBytes` bounds what is taken. */
export interface FileDropProps {
  label: string;
  hint?: string;
  accept: string;
  maxBytes: number;
  file: File | null;
  onFile: (file: File | null) => void;
  busy?: boolean;
  error?: string | undefined;
}

/** Takes one file, chosen or dropped; says at once when it cannot be taken. */
export function FileDrop({ label, hint, accept, maxBytes, file, onFile, busy, error }: FileDropProps) {
  const { text, locale } = useUi();
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const said = problem ?? error;
  const take = (taken: File | undefined) => {
    if (!taken) return;
    if (!isAccepted(taken, accept)) setProblem(text.fileWrongKind(taken.name));
    else if (taken.size > maxBytes) setProblem(text.fileTooLarge(taken.name, formatBytes(maxBytes, locale)));
    else {
      setProblem(null);
      onFile(taken);
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) take(event.dataTransfer.files[0]);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div>
      <div
        className={cx(styles.drop, over && styles.over)}
        onDrop={onDrop}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(false)}
      >
        <IconFileUpload size={28} stroke={1.4} aria-hidden="true" />
        <label className={styles.choose} htmlFor={id}>
          <span className={styles.name}>{file ? file.name : label}</span>
          <span className={styles.hint}>
            {file ? formatBytes(file.size, locale) : (hint ?? `${text.chooseFile} ${text.dropFile}`)}
          </span>
        </label>
        <input
          className={styles.input}
          id={id}
          type="file"
          accept={accept}
          disabled={busy}
          aria-invalid={said !== undefined}
          aria-describedby={said ? `${id}-problem` : undefined}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
        {file && !busy && (
          <button type="button" className={styles.remove} aria-label={text.removeFile} onClick={() => onFile(null)}>
            <IconX size={18} stroke={1.75} />
          </button>
        )}
      </div>
      {said && (
        <p className={styles.problem} id={`${id}-problem`} role="alert">
          {said}
        </p>
      )}
    </div>
  );
}

/** Whether a file is of a kind that an `accept` list names, by its ending or its type. */
export function isAccepted(file: { name: string; type: string }, accept: string): boolean {
  const kinds = accept.split(",").map((kind) => kind.trim().toLowerCase());
  return kinds.some((kind) => {
    if (kind.startsWith(".")) return file.name.toLowerCase().endsWith(kind);
    if (kind.endsWith("/*")) return file.type.startsWith(kind.slice(0, -1));
    return file.type === kind;
  });
}
