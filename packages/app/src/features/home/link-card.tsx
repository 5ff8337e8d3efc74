import { Button } from "@mantine/core";
import { Bone, CopyButton, Skeleton } from "@rapport/ui";
import { IconQrcode } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Loaded } from "../../shell/loaded.tsx";
import { linkQuery } from "../../shell/queries.ts";
import styles from "./link.module.css";
import { Qr, QrDialog } from "./qr.tsx";
import { linkFor, shortLink } from "./share-media.ts";
import { ShareButton, ShareButtons, ShareSheet } from "./share-sheet.tsx";

/** The member's own link first of all: to copy, to show, to share. */
export function LinkCard() {
  const { t } = useTranslation();
  const link = useQuery(linkQuery);
  return (
    <section className={styles.card} aria-label={t("home.link.title")}>
      <Loaded
        query={link}
        quiet
        skeleton={
          <Skeleton>
            <Bone height={150} />
          </Skeleton>
        }
      >
        {({ url }) => <LinkBody url={url} />}
      </Loaded>
    </section>
  );
}

function LinkBody({ url }: { url: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<"share" | "qr" | null>(null);
  const qrUrl = linkFor(url, "qr");
  const close = () => setOpened(null);
  return (
    <>
      <div className={styles.words}>
        <h2 className={styles.title}>{t("home.link.title")}</h2>
        <p className={styles.lead}>{t("home.link.lead")}</p>
        <p className={styles.address}>{shortLink(url)}</p>
        <div className={styles.actions}>
          <ShareButton url={url} onFallback={() => setOpened("share")} />
          <CopyButton value={url} />
          <Button
            className={styles.phoneOnly!}
            variant="default"
            leftSection={<IconQrcode size={18} stroke={1.75} />}
            onClick={() => setOpened("qr")}
          >
            {t("home.link.showQr")}
          </Button>
        </div>
        <div className={styles.wideOnly}>
          <ShareButtons url={url} />
        </div>
      </div>
      <button
        type="button"
        className={styles.qrTile}
        onClick={() => setOpened("qr")}
        aria-label={t("home.link.showQr")}
      >
        <Qr url={qrUrl} label={t("home.link.qrAlt")} />
      </button>
      <ShareSheet url={url} opened={opened === "share"} onClose={close} />
      <QrDialog url={qrUrl} opened={opened === "qr"} onClose={close} />
    </>
  );
}
