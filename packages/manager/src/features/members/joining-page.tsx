import { Section, useUi } from "@rapport/ui";
import { Screen } from "../../pieces/screen.tsx";
import { href } from "../../shell/address.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { AllowList } from "./allow-list.tsx";
import { InviteForm } from "./invite-form.tsx";
import { MembersTabs } from "./members-tabs.tsx";
import { RoleLinkForm } from "./role-link-form.tsx";

/** The ways to become a member here (PEO-5). */
export default function JoiningPage() {
  const { t } = useWords();
  const { Link } = useUi();
  const settings = useApi("GET /settings");
  const mode = settings.data?.registrationMode;
  return (
    <Screen title={t("nav.members")} lead={t("joining.lead")}>
      <MembersTabs />
      {mode && (
        <p className="manager-text">
          {t(`joining.modes.${mode}`)} <Link href={href("/settings")}>{t("joining.changeMode")}</Link>
        </p>
      )}
      <Section title={t("joining.invite")} lead={t("joining.inviteLead")}>
        <InviteForm />
      </Section>
      <Section title={t("joining.roleLink")} lead={t("joining.roleLinkLead")}>
        <RoleLinkForm />
      </Section>
      <Section title={t("joining.allowList")} lead={t("joining.allowListLead")}>
        <AllowList />
      </Section>
    </Screen>
  );
}
