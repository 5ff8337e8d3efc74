import { Button, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { Section } from "@rapport/ui";
import { Screen } from "../../pieces/screen.tsx";
import { signOut } from "../../shell/accounts.ts";
import { href } from "../../shell/address.ts";
import { useAct } from "../../shell/query.ts";
import { useSession } from "../../shell/session.tsx";
import { changeLanguage, useWords, type Language } from "../../shell/words.ts";
import { PasswordForm } from "./password-form.tsx";

/** One's own account: language, appearance, password, the way out. */
export default function AccountPage() {
  const { t, language } = useWords();
  const { me, right } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leaving = useAct(signOut, { after: () => location.assign(href("/")) });
  return (
    <Screen
      width="text"
      title={me.member?.name ?? me.accountEmail}
      lead={`${me.accountEmail} · ${t(`rights.${right}`)}`}
      actions={
        <>
          {me.member && (
            <Button component="a" variant="default" href="/app">
              {t("session.toApp")}
            </Button>
          )}
          <Button variant="default" loading={leaving.busy} onClick={() => leaving.run(undefined)}>
            {t("session.signOut")}
          </Button>
        </>
      }
    >
      <Section title={t("account.language")}>
        <SegmentedControl
          aria-label={t("account.language")}
          data={[
            { value: "en", label: "English" },
            { value: "fr", label: "Français" },
          ]}
          value={language}
          onChange={(value) => void changeLanguage(value as Language)}
          style={{ justifySelf: "start" }}
        />
      </Section>
      <Section title={t("account.appearance")}>
        <SegmentedControl
          aria-label={t("account.appearance")}
          data={[
            { value: "auto", label: t("account.auto") },
            { value: "light", label: t("account.light") },
            { value: "dark", label: t("account.dark") },
          ]}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as "auto" | "light" | "dark")}
          style={{ justifySelf: "start" }}
        />
      </Section>
      <Section title={t("account.password")} lead={t("account.passwordLead")}>
        <PasswordForm />
      </Section>
    </Screen>
  );
}
