import { Button, Modal, TextInput } from "@mantine/core";
import { CopyField, useUi } from "@rapport/ui";
import {
  IconBrandFacebook,
  IconBrandLinkedin,
  IconBrandWhatsapp,
  IconBrandX,
  IconMail,
  IconMessage,
  IconShare2,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { programmeQuery } from "../../shell/queries.ts";
import styles from "./link.module.css";
import { isShopPage, linkFor, shareAddress, shareMedia, type ShareMedium } from "./share-media.ts";

const icons: Record<ShareMedium, typeof IconMail> = {
  whatsapp: IconBrandWhatsapp,
  facebook: IconBrandFacebook,
  x: IconBrandX,
  linkedin: IconBrandLinkedin,
  email: IconMail,
  sms: IconMessage,
};

/** Props of ShareSheet; `url` is the member's own link. */
export interface ShareSheetProps {
  url: string;
  opened: boolean;
  onClose: () => void;
}

/** Where to send one's link, and to which page of the shop it leads; each medium names itself in it (TRK-2). */
export function ShareSheet({ url, opened, onClose }: ShareSheetProps) {
  const { t } = useTranslation();
  const { text } = useUi();
  const { data: programme } = useQuery(programmeQuery);
  const [target, setTarget] = useState("");
  const wanted = target.trim();
  const isOutside = wanted !== "" && !isShopPage(wanted, programme?.shopUrl ?? null);
  const page = isOutside ? "" : wanted;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("home.link.shareTitle")}
      size={480}
      closeButtonProps={{ "aria-label": text.close }}
    >
      <div className={styles.sheet}>
        <ShareButtons url={url} target={page} />
        <TextInput
          type="url"
          inputMode="url"
          label={t("home.link.target")}
          description={t("home.link.targetHint")}
          placeholder={programme?.shopUrl ?? "https://"}
          value={target}
          error={isOutside ? t("home.link.targetOutside") : undefined}
          onChange={(event) => setTarget(event.currentTarget.value)}
        />
        <CopyField label={t("home.link.address")} value={linkFor(url, null, page)} />
      </div>
    </Modal>
  );
}

/** One button for each medium, and the device's own sheet where it has one. */
export function ShareButtons({ url, target = "" }: { url: string; target?: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(programmeQuery);
  const programme = data?.name ?? "Rapport";
  const words = { text: t("home.link.shareText", { programme }), subject: t("home.link.subject", { programme }) };
  return (
    <ul className={styles.media}>
      {shareMedia.map((medium) => {
        const Icon = icons[medium];
        const address = shareAddress(medium, { ...words, url: linkFor(url, medium, target) });
        const isPage = address.startsWith("https:");
        return (
          <li key={medium}>
            <a
              className={styles.medium}
              href={address}
              {...(isPage && { target: "_blank", rel: "noopener noreferrer" })}
            >
              <span className={styles.mediumIcon}>
                <Icon size={22} stroke={1.6} aria-hidden="true" />
              </span>
              {t(`home.link.media.${medium}`)}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** Opens the device's own share sheet, or ours where there is none. */
export function ShareButton({ url, onFallback }: { url: string; onFallback: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(programmeQuery);
  const share = () => {
    const shared = { url, text: t("home.link.shareText", { programme: data?.name ?? "Rapport" }) };
    if (!isHandheld() || !navigator.canShare?.(shared)) return onFallback();
    navigator.share(shared).catch((error: unknown) => {
      // closing the sheet is no failure
      if (!(error instanceof DOMException && error.name === "AbortError")) onFallback();
    });
  };
  return (
    <Button leftSection={<IconShare2 size={18} stroke={1.75} />} onClick={share}>
      {t("home.link.share")}
    </Button>
  );
}

/** On a desktop our own sheet names the medium; on a phone the device's sheet knows the member's friends. */
function isHandheld(): boolean {
  return matchMedia("(pointer: coarse)").matches;
}
