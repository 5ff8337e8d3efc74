import { Modal } from "@mantine/core";
import { useWords } from "../../shell/words.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** Asks to sign in again above the screen, so that nothing typed is lost. */
export function AgainDialog({ opened, email, onDone }: { opened: boolean; email: string; onDone: () => void }) {
  const { t } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={t("session.again")}
      size={440}
      zIndex={400}
    >
      <div className="manager-stack">
        <p className="manager-text">{t("session.againLead")}</p>
        <SignInForm email={email} onDone={onDone} />
      </div>
    </Modal>
  );
}
