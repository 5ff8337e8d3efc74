import type { Product } from "@rapport/contracts";
import { ErrorState, Money, Picture, Skeleton, Count } from "@rapport/ui";
import { Sheet } from "../../pieces/sheet.tsx";
import { Facts } from "../../pieces/facts.tsx";
import { localText } from "../../pieces/format.ts";
import { useLast } from "../../pieces/use-last.ts";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { categoryPaths, optionsOf } from "./category-paths.ts";
import styles from "./products.module.css";

/** A product as orders and cards know it; the shop's own system is where it is changed. */
export function ProductSheet({ sku, onClose }: { sku: string | null; onClose: () => void }) {
  const { t, language } = useWords();
  const shown = useLast(sku);
  const product = useApi("GET /products/:sku", { params: { sku: shown ?? "" } }, { enabled: shown !== null });
  const title = product.data ? localText(product.data.name, language) : t("products.product");
  return (
    <Sheet opened={sku !== null} onClose={onClose} title={title}>
      {product.data ? (
        <Content product={product.data} />
      ) : product.error ? (
        <ErrorState detail={errorWords(product.error, t, language)} onRetry={() => void product.refetch()} />
      ) : (
        <Skeleton rows={5} />
      )}
    </Sheet>
  );
}

function Content({ product }: { product: Product }) {
  const { t, language } = useWords();
  const tree = useApi("GET /categories");
  const paths = categoryPaths(tree.data?.items ?? [], language).filter(({ id }) => product.categoryIds.includes(id));
  return (
    <>
      <Picture className={styles.large} src={product.imageUrl} />
      <Facts
        facts={[
          { label: "SKU", value: <span className="manager-mono">{product.sku}</span> },
          { label: t("products.price"), value: product.price && <Money value={product.price} /> },
          product.stock !== null && { label: t("products.stock"), value: <Count value={product.stock} /> },
          { label: t("products.state"), value: t(product.active ? "products.active" : "products.inactive") },
          { label: t("products.options"), value: optionsOf(product, "") },
          { label: t("products.group"), value: product.groupId },
          { label: t("products.categories"), value: paths.map(({ label }) => label).join(", "), wide: true },
          {
            label: t("products.page"),
            wide: true,
            value: product.url && (
              <a href={product.url} target="_blank" rel="noreferrer">
                {product.url}
              </a>
            ),
          },
          { label: t("products.description"), value: localText(product.description, language), wide: true },
        ]}
      />
    </>
  );
}
