import { SegmentedControl } from "@mantine/core";
import { CopyField, DateTime, linkify } from "@rapport/ui";
import { useState } from "react";
import { Sheet } from "../../pieces/sheet.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { useLast } from "../../pieces/use-last.ts";
import { useWords } from "../../shell/words.ts";
import type { MailRow } from "./mailbox-page.tsx";
import styles from "./mailbox.module.css";

/** A mail as its reader gets it; its HTML stands in a frame without scripts. Its links can be followed in the text and copied. */
export function MailSheet({ mail, onClose }: { mail: MailRow | null; onClose: () => void }) {
  const shown = useLast(mail);
  return (
    <Sheet wide opened={mail !== null} onClose={onClose} title={shown?.subject ?? ""}>
      {shown && <Content key={shown.id} mail={shown} />}
    </Sheet>
  );
}

function Content({ mail }: { mail: MailRow }) {
  const { t } = useWords();
  const [view, setView] = useState(mail.html ? "html" : "text");
  return (
    <div className="manager-stack">
      <p className="manager-quiet">
        {mail.to} · <DateTime at={mail.createdAt} />
      </p>
      <ProblemNote problem={mail.error} />
      {mail.html && (
        <SegmentedControl
          aria-label={t("mailbox.view")}
          data={[
            { value: "html", label: t("mailbox.asSeen") },
            { value: "text", label: t("mailbox.asText") },
          ]}
          value={view}
          onChange={setView}
          style={{ justifySelf: "start" }}
        />
      )}
      {view === "html" && mail.html ? (
        <iframe className={styles.frame} sandbox="" srcDoc={mail.html} title={mail.subject} />
      ) : (
        <MailText text={mail.text} />
      )}
      {linksIn(mail.text).map((link) => (
        <CopyField key={link} label={t("mailbox.link")} value={link} />
      ))}
    </div>
  );
}

/** The text with its web addresses as links, in full: a reader sees where each leads. */
function MailText({ text }: { text: string }) {
  return (
    <p className={styles.text}>
      {linkify(text).map((piece, index) =>
        piece.href ? (
          <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer">
            {piece.href}
          </a>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

function linksIn(text: string): string[] {
  return [...new Set(linkify(text).flatMap(({ href }) => href ?? []))];
}
