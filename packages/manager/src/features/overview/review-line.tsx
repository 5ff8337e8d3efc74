import { IconArrowRight, IconEyeCheck } from "@tabler/icons-react";
import { useUi } from "@rapport/ui";
import { href } from "../../shell/address.ts";
import { useWords } from "../../shell/words.ts";
import { useToReview } from "../orders/to-review.ts";
import styles from "./overview.module.css";

/** Says how many orders wait for a look, when some do. */
export function ReviewLine() {
  const { t } = useWords();
  const { Link } = useUi();
  const count = useToReview();
  if (count === 0) return null;
  return (
    <Link href={href("/reviews")} className={styles.review}>
      <IconEyeCheck size={20} stroke={1.6} aria-hidden="true" />
      <span>{t("overview.toReview", { count })}</span>
      <IconArrowRight size={18} stroke={1.75} aria-hidden="true" />
    </Link>
  );
}
