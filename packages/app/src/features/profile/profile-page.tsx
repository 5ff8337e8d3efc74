import type { Me } from "@rapport/contracts";
import { Page, PageHeader, Section, Skeleton } from "@rapport/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Loaded } from "../../shell/loaded.tsx";
import { availabilityQuery, meQuery } from "../../shell/queries.ts";
import { Account } from "./account.tsx";
import { AppSettings } from "./app-settings.tsx";
import { AvailabilityForm } from "./availability-form.tsx";
import { PhotoField } from "./photo-field.tsx";
import { ProfileForm } from "./profile-form.tsx";
import { Visibility } from "./visibility.tsx";

/** The member as in the answer of `GET /me`. */
export type OwnMember = NonNullable<Me["member"]>;

/** What shoppers see of the member, when they can expect an answer, and this device's settings. */
export function ProfilePage() {
  const { t } = useTranslation();
  const me = useQuery(meQuery);
  const availability = useQuery(availabilityQuery);
  return (
    <Page width="text">
      <PageHeader title={t("profile.title")} />
      <Loaded query={me}>
        {(known) =>
          known?.member && (
            <>
              <PhotoField member={known.member} />
              <Section title={t("profile.availabilityTitle")} lead={t("profile.availabilityLead")} id="availability">
                <Loaded query={availability} skeleton={<Skeleton rows={2} />}>
                  {(own) => <AvailabilityForm own={own} />}
                </Loaded>
              </Section>
              <Section title={t("profile.publicTitle")} lead={t("profile.publicLead")}>
                <ProfileForm member={known.member} />
              </Section>
              <Section title={t("profile.visibilityTitle")}>
                <Visibility member={known.member} />
              </Section>
            </>
          )
        }
      </Loaded>
      <Section title={t("profile.appTitle")}>
        <AppSettings />
      </Section>
      <Section title={t("profile.accountTitle")}>
        <Account />
      </Section>
    </Page>
  );
}
