import { useUi } from "@rapport/ui";
import { localText } from "../../pieces/format.ts";
import { useApi } from "../../shell/query.ts";
import { useSession } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { categoryPaths } from "../products/category-paths.ts";
import type { ChallengeFields } from "./challenge-body.ts";
import { challengeWords } from "./challenge-words.ts";
import styles from "./challenges.module.css";

/** What a challenge does, told in sentences that follow every change of the form. */
export function InWords({ fields }: { fields: ChallengeFields }) {
  const { t, language } = useWords();
  const place = useUi();
  const { programme } = useSession();
  const product = useApi("GET /products/:sku", { params: { sku: fields.sku ?? "" } }, { enabled: fields.sku !== null });
  const tree = useApi("GET /categories", undefined, { enabled: fields.categoryId !== null });
  const path = categoryPaths(tree.data?.items ?? [], language).find(({ id }) => id === fields.categoryId);
  const words = challengeWords(fields, {
    t,
    place,
    currency: programme.currency,
    product: product.data ? localText(product.data.name, language) : null,
    category: path?.label ?? null,
  });
  return (
    <div className={styles.words}>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
