import { Button } from "@mantine/core";
import { Avatar, toast } from "@rapport/ui";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { queryClient, upload } from "../../shell/api.ts";
import { problemWords } from "../../shell/problem-words.ts";
import { meQuery } from "../../shell/queries.ts";
import { useSession } from "../../shell/session.ts";
import type { OwnMember } from "./profile-page.tsx";
import styles from "./profile.module.css";

/** The member's face and name, and the way to change the photo. */
export function PhotoField({ member }: { member: OwnMember }) {
  const { t } = useTranslation();
  const { name } = useSession();
  const picker = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: (photo: File) => {
      const form = new FormData();
      form.append("photo", photo);
      return upload("PUT /me/photo", form);
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      toast.good(t("profile.photoSaved"));
    },
    onError: (error) => toast.bad(problemWords(t, error)),
  });
  return (
    <div className={styles.face}>
      <Avatar name={name} src={member.photoUrl} size={96} decorative />
      <div className={styles.faceWords}>
        <p className={styles.faceName}>{name}</p>
        <p className={styles.quiet}>{t("profile.photoHint")}</p>
        <input
          ref={picker}
          type="file"
          accept="image/*"
          hidden
          aria-label={t("profile.photo")}
          onChange={(event) => {
            const [photo] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (photo) change.mutate(photo);
          }}
        />
        <Button variant="default" size="sm" loading={change.isPending} onClick={() => picker.current?.click()}>
          {t(member.photoUrl ? "profile.changePhoto" : "profile.addPhoto")}
        </Button>
      </div>
    </div>
  );
}
