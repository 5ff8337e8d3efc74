import { Modal } from "@mantine/core";
import { Fragment, useEffect, useState } from "react";
import { useUi } from "../text/context.tsx";
import styles from "./keyboard-help.module.css";

/** One shortcut: keys pressed together in one string ("Ctrl K"), one after the other in several ("G", "H"). */
export interface Shortcut {
  keys: readonly string[];
  does: string;
}

/** Shortcuts of one part of the application. */
export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

/** Props of KeyboardHelp. */
export interface KeyboardHelpProps {
  opened: boolean;
  groups: readonly ShortcutGroup[];
  onClose: () => void;
}

/** All shortcuts on one sheet, opened by "?". */
export function KeyboardHelp({ opened, groups, onClose }: KeyboardHelpProps) {
  const { text } = useUi();
  const close = { "aria-label": text.close };
  return (
    <Modal opened={opened} onClose={onClose} title={text.keyboardTitle} size={720} closeButtonProps={close}>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className={styles.title}>{group.title}</h3>
            <dl className={styles.list}>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.does} className={styles.row}>
                  <dt>{shortcut.does}</dt>
                  <dd>{shortcut.keys.map((key, index) => keyOf(key, index, text.thenKey))}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function keyOf(key: string, index: number, then: string) {
  return (
    <Fragment key={index}>
      {index > 0 && <span className={styles.then}>{then}</span>}
      {key.split(" ").map((part) => (
        <kbd key={part} className={styles.key}>
          {part}
        </kbd>
      ))}
    </Fragment>
  );
}

/** Whether a key press is meant for a field rather than for the application. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Opens and closes the help by "?", except while somebody types. */
export function useKeyboardHelp(): [boolean, (opened: boolean) => void] {
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "?" && !isTyping(event.target)) setOpened((now) => !now);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return [opened, setOpened];
}
