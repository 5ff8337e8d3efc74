import { Button, Modal, TextInput } from "@mantine/core";
import { useUi } from "@rapport/ui";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useGo } from "../../shell/app-link.tsx";
import { call } from "../../shell/api.ts";
import { paths } from "../../shell/paths.ts";
import { problemWords } from "../../shell/problem-words.ts";
import { useFields } from "../account/form.ts";
import styles from "./conversations.module.css";

/** CON-2, phygital: the e-mail somebody gave in person opens the conversation with them. */
export function MetDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { text } = useUi();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("conversations.met.title")}
      size={480}
      closeButtonProps={{ "aria-label": text.close }}
    >
      <MetForm onClose={onClose} />
    </Modal>
  );
}

function MetForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { text } = useUi();
  const go = useGo();
  const fields = useFields({ email: "" }, t);
  const meet = useMutation({
    mutationFn: (email: string) => call("POST /conversations/phygital", { body: { email } }),
    onSuccess: (conversation) => {
      onClose();
      go(paths.conversation(conversation.id));
    },
  });
  return (
    <form
      className={styles.dialog}
      noValidate
      onSubmit={fields.submit(({ email }) => meet.mutate(email.trim().toLowerCase()))}
    >
      <p className={styles.dialogText}>{t("conversations.met.text")}</p>
      <TextInput
        label={t("conversations.met.email")}
        type="email"
        inputMode="email"
        autoComplete="off"
        data-autofocus
        {...fields.bind("email")}
      />
      {meet.error && (
        <p className={styles.problem} role="alert">
          {problemWords(t, meet.error)}
        </p>
      )}
      <div className={styles.dialogActions}>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button type="submit" loading={meet.isPending}>
          {t("conversations.met.open")}
        </Button>
      </div>
    </form>
  );
}
