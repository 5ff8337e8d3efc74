import type { PublicChallenge } from "@rapport/contracts";
import { ChallengeCard, useUi } from "@rapport/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../shell/api.ts";
import { localised } from "../../shell/language.ts";
import { useLanguage } from "../../shell/use-language.ts";
import styles from "./challenges.module.css";
import { conditionsOf, rewardOf } from "./reward.ts";

/** A running challenge with what the member has won of it. */
export type MyChallenge = PublicChallenge & { myWins: number; myPoints: number };

const catalogueMs = 600_000;

/** One challenge: what it earns, how, until when, how often it was won; `isShort` leaves the conditions out. */
export function Challenge({ challenge, isShort }: { challenge: MyChallenge; isShort?: boolean }) {
  const { t } = useTranslation();
  const { locale } = useUi();
  const { language } = useLanguage();
  const names = useNames(challenge, !isShort);
  const reward = rewardOf(challenge, t, locale);
  const conditions = conditionsOf(challenge, t, names).join(" ");
  const description = localised(challenge.description, language);
  return (
    <ChallengeCard
      title={localised(challenge.title, language)}
      {...(description && !isShort && { description })}
      reward={reward.figure}
      rewardUnit={reward.unit}
      endsAt={challenge.endsAt}
      won={challenge.myWins}
      {...(!isShort && {
        actions: (
          <div className={styles.conditions}>
            {conditions && <p>{conditions}</p>}
            {challenge.myPoints > 0 && (
              <p className={styles.earned}>{t("challenges.won", { count: challenge.myPoints })}</p>
            )}
          </div>
        ),
      })}
    />
  );
}

/** The names of the product and category that a challenge is limited to. */
function useNames({ limits }: PublicChallenge, isWanted: boolean) {
  const { language } = useLanguage();
  const product = useQuery({
    queryKey: ["product", limits.sku],
    queryFn: () => call("GET /products/:sku", { params: { sku: limits.sku ?? "" } }),
    enabled: isWanted && limits.sku !== null,
    staleTime: catalogueMs,
    retry: false,
  });
  const category = useQuery({
    queryKey: ["category", limits.categoryId],
    queryFn: () => call("GET /categories/:id", { params: { id: limits.categoryId ?? "" } }),
    enabled: isWanted && limits.categoryId !== null,
    staleTime: catalogueMs,
    retry: false,
  });
  return {
    product: product.data && localised(product.data.name, language),
    category: category.data && localised(category.data.name, language),
  };
}
