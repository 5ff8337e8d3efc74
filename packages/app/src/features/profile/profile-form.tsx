import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OwnMember } from "./profile-page.tsx";
import styles from "./profile.module.css";
import { useSaveProfile } from "./use-save.ts";

const longestBio = 1000;

/** The name shown and a few words about the member (PEO-6). */
export function ProfileForm({ member }: { member: OwnMember }) {
  const { t } = useTranslation();
  const [alias, setAlias] = useState(member.alias ?? "");
  const [bio, setBio] = useState(member.bio);
  const save = useSaveProfile();
  const isSame = alias.trim() === (member.alias ?? "") && bio.trim() === member.bio;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ alias: alias.trim() || null, bio: bio.trim() });
      }}
    >
      <TextInput
        label={t("profile.alias")}
        description={t("profile.aliasHint", { name: `${member.firstName} ${member.lastName}` })}
        placeholder={`${member.firstName} ${member.lastName}`}
        maxLength={100}
        value={alias}
        onChange={(event) => setAlias(event.currentTarget.value)}
      />
      <Textarea
        label={t("profile.bio")}
        description={t("profile.bioHint")}
        rows={4}
        maxLength={longestBio}
        value={bio}
        onChange={(event) => setBio(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" disabled={isSame} loading={save.isPending}>
          {t("profile.save")}
        </Button>
      </div>
    </form>
  );
}
