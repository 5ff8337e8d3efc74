import type { ReactNode } from "react";
import { Money } from "../basic/figures.tsx";
import { Picture } from "../basic/picture.tsx";
import { cx } from "../cx.ts";
import { Illustration } from "../feedback/illustrations.tsx";
import { useUi } from "../text/context.tsx";
import type { ProductView } from "./message.ts";
import styles from "./product-card.module.css";

const FEW = 5;

/** Props of ProductCard; `actions` are at most two buttons or links. */
export interface ProductCardProps {
  product: ProductView;
  actions?: ReactNode;
  compact?: boolean;
}

/** A product in a conversation: picture, name, price, stock, what can be done with it. */
export function ProductCard({ product, actions, compact }: ProductCardProps) {
  return (
    <article className={cx(styles.card, compact && styles.compact)} aria-label={product.name}>
      <div className={styles.picture}>
        <Picture
          src={product.imageUrl ?? null}
          loading="lazy"
          decoding="async"
          instead={<Illustration name="products" />}
        />
      </div>
      <div className={styles.words}>
        <p className={styles.name}>{product.name}</p>
        <p className={styles.line}>
          {product.price && (
            <span className={styles.price}>
              <Money value={product.price} />
            </span>
          )}
          <Stock count={product.stock} />
        </p>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </article>
  );
}

function Stock({ count }: { count: number | null }) {
  const { text } = useUi();
  if (count === null) return null;
  if (count <= 0) return <span className={styles.out}>{text.outOfStock}</span>;
  if (count <= FEW) return <span className={styles.few}>{text.fewLeft(count)}</span>;
  return <span className={styles.in}>{text.inStock}</span>;
}
