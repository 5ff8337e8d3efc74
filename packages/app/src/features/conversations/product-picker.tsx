import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { Product } from "@rapport/contracts";
import { ProductCard, Skeleton } from "@rapport/ui";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../shell/api.ts";
import { Loaded } from "../../shell/loaded.tsx";
import { useLanguage } from "../../shell/use-language.ts";
import styles from "./picker.module.css";
import { productView } from "./thread-messages.ts";

/** Finds a product of the catalogue and sends it as a card. */
export function ProductPicker({ onPick, onClose }: { onPick: (product: Product) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [words, setWords] = useState("");
  const [search] = useDebouncedValue(words.trim(), 200);
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = useQuery({
    queryKey: ["products", search],
    queryFn: () => call("GET /products", { query: { search, active: "true", limit: 12 } }),
    placeholderData: keepPreviousData,
  });
  return (
    // The keys belong to the whole panel, wherever the focus is in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.picker} ref={box} onKeyDown={(event) => moveBetween(event, box.current, onClose)}>
      <TextInput
        ref={field}
        type="search"
        aria-label={t("conversations.product.search")}
        placeholder={t("conversations.product.search")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
      />
      <Loaded query={found} skeleton={<Skeleton rows={3} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.none}>
              {t("conversations.product.empty", { words: search })} {t("conversations.product.hint")}
            </p>
          ) : (
            <ul className={styles.found}>
              {items.map((product) => {
                const view = productView(product, language);
                return (
                  <li key={product.sku}>
                    <button
                      type="button"
                      className={styles.choice}
                      title={t("conversations.product.choose", { name: view.name })}
                      onClick={() => onPick(product)}
                    >
                      <ProductCard product={view} compact />
                    </button>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

/** Arrow keys walk through what was found; Esc closes; Enter in the field takes the first. */
function moveBetween(event: KeyboardEvent, box: HTMLDivElement | null, onClose: () => void): void {
  if (event.key === "Escape") {
    event.stopPropagation();
    onClose();
    return;
  }
  const stops = [...(box?.querySelectorAll<HTMLElement>("input, ul button") ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (event.key === "Enter" && at === 0) {
    event.preventDefault();
    stops[1]?.click();
  }
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  stops[at + step]?.focus();
}
