import { Button } from "@mantine/core";
import { lengthOf } from "@rapport/client";
import type { Conversation, Product } from "@rapport/contracts";
import { Composer } from "@rapport/ui";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "../../shell/conversations-context.tsx";
import { useShortcuts } from "../../shell/shortcuts.ts";
import styles from "./conversations.module.css";
import { useDraft } from "./drafts.ts";
import { MessageLength } from "./message-length.tsx";
import { NotSent } from "./not-sent.tsx";
import { useChange } from "./pane-head.tsx";
import { ProductPicker } from "./product-picker.tsx";
import { usePhotos } from "./use-photos.ts";
import { visitorName } from "./visitor-name.ts";

/** Where the member writes: words, photos, a product; what could not be sent stands above it. */
export function Writing({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  if (conversation.blockedBy === "me") return <Blocked conversation={conversation} />;
  if (conversation.blockedBy === "other")
    return (
      <p className={styles.closed}>
        {t("conversations.blockedByOther", { name: visitorName(conversation.visitor, t) })}
      </p>
    );
  return <Field conversation={conversation} />;
}

function Field({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const store = useStore();
  const { id } = conversation;
  const [text, setText] = useDraft(conversation);
  const [picking, setPicking] = useState(false);
  const photos = usePhotos();
  const box = useRef<HTMLDivElement>(null);
  const focus = () => box.current?.querySelector("textarea")?.focus();
  useComposerKeys(focus, () => setPicking(true));
  useEffect(() => () => store.typing(id, false), [store, id]);
  const write = (next: string) => {
    setText(next);
    store.typing(id, next.trim() !== "");
  };
  const send = async () => {
    const images = await photos.take();
    if (!images) return;
    const words = text.trim();
    write("");
    for (const [index, image] of images.entries()) {
      const caption = index === images.length - 1 ? words : "";
      await store.send(id, { kind: "image", imageId: image.id, text: caption }, { image });
    }
    if (images.length === 0 && words) await store.send(id, { kind: "text", text: words });
  };
  const edit = (back: string) => {
    write([back, text].filter(Boolean).join("\n"));
    focus();
  };
  const sendProduct = (product: Product) => {
    setPicking(false);
    focus();
    void store.send(id, { kind: "product", sku: product.sku }, { product });
  };
  return (
    <div ref={box} className={styles.writing}>
      <NotSent conversationId={id} onEdit={edit} />
      <MessageLength text={text} />
      <Composer
        value={text}
        onChange={write}
        onSend={() => void send()}
        tooLong={lengthOf(text).state === "over"}
        onPhotos={photos.add}
        photos={photos.shown}
        onRemovePhoto={photos.remove}
        productOpen={picking}
        onProduct={() => setPicking(!picking)}
        placeholder={t("conversations.placeholder", { name: visitorName(conversation.visitor, t) })}
        {...(picking && {
          panel: (
            <ProductPicker
              onPick={sendProduct}
              onClose={() => {
                setPicking(false);
                focus();
              }}
            />
          ),
        })}
      />
    </div>
  );
}

function useComposerKeys(focus: () => void, pick: () => void): void {
  useShortcuts({ r: focus, p: pick });
  useEffect(() => {
    const leaveField = (event: KeyboardEvent) => {
      if (event.key === "Escape" && event.target instanceof HTMLTextAreaElement) event.target.blur();
    };
    window.addEventListener("keydown", leaveField);
    return () => window.removeEventListener("keydown", leaveField);
  }, []);
}

function Blocked({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const change = useChange(conversation.id);
  return (
    <div className={styles.closed}>
      {t("conversations.blockedByMe", { name: visitorName(conversation.visitor, t) })}
      <Button variant="subtle" size="sm" onClick={() => void change({ blocked: false })}>
        {t("conversations.unblock")}
      </Button>
    </div>
  );
}
