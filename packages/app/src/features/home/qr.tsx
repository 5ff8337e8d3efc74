import { Button, Modal } from "@mantine/core";
import { useUi } from "@rapport/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import styles from "./link.module.css";
import { drawQr, qrFile } from "./qr-code.ts";

/** The QR code of a link, always dark on white so that every camera reads it. */
export function Qr({ url, label }: { url: string; label: string }) {
  const { size, path } = useMemo(() => drawQr(url), [url]);
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect width={size} height={size} fill="#fff" rx="1.5" />
      <path d={path} fill="#17140f" />
    </svg>
  );
}

/** The code in full size, to be held out to somebody; it can be saved as a picture. */
export function QrDialog({ url, opened, onClose }: { url: string; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { text } = useUi();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("home.link.qrTitle")}
      size={440}
      closeButtonProps={{ "aria-label": text.close }}
    >
      <div className={styles.qrDialog}>
        <Qr url={url} label={t("home.link.qrAlt")} />
        <p className={styles.hint}>{t("home.link.qrLead")}</p>
        <Button variant="default" onClick={() => save(qrFile(drawQr(url)))}>
          {t("home.link.saveQr")}
        </Button>
      </div>
    </Modal>
  );
}

function save(picture: string): void {
  const url = URL.createObjectURL(new Blob([picture], { type: "image/svg+xml" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "qr.svg";
  link.click();
  URL.revokeObjectURL(url);
}
