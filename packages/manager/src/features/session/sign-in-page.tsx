import type { Programme } from "@rapport/contracts";
import { useQueryClient } from "@tanstack/react-query";
import { useWords } from "../../shell/words.ts";
import { DoorPage } from "./door-page.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** Sign-in; what was asked for opens afterwards. */
export function SignInPage({ programme }: { programme: Programme }) {
  const { t } = useWords();
  const client = useQueryClient();
  return (
    <DoorPage name={programme.name} title={t("session.title")} lead={t("session.lead")}>
      <SignInForm onDone={() => void client.resetQueries()} />
    </DoorPage>
  );
}
