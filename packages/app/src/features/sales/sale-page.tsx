import { Button } from "@mantine/core";
import type { Sale } from "@rapport/contracts";
import { EvidenceTimeline, formatInstant, formatSigned, Money, Page, PageHeader, Section, useUi } from "@rapport/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AppLink } from "../../shell/app-link.tsx";
import { localised } from "../../shell/language.ts";
import { Loaded } from "../../shell/loaded.tsx";
import { paths } from "../../shell/paths.ts";
import { saleQuery } from "../../shell/queries.ts";
import { useLanguage } from "../../shell/use-language.ts";
import { evidenceItems, explanations } from "./explanation.ts";
import { Credited } from "./sale-row.tsx";
import styles from "./sales.module.css";

/** One sale explained: why it counts, what it earned, and why not more (ATT-8). */
export function SalePage() {
  const { orderId = "" } = useParams({ strict: false });
  const sale = useQuery(saleQuery(orderId));
  return (
    <Page width="text">
      <Loaded query={sale}>{(found) => <Explained sale={found} />}</Loaded>
    </Page>
  );
}

function Explained({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const ui = useUi();
  const day = formatInstant(sale.placedAt, "dayTime", ui);
  return (
    <>
      <PageHeader
        back={{ href: paths.sales, label: t("sales.back") }}
        title={<Money value={sale.amount} />}
        lead={`${day} · ${t(`sales.channel.${sale.channel}`)} · ${t("sales.order", { id: sale.orderId })}`}
        actions={<Credited sale={sale} />}
      />
      <Why sale={sale} />
      <Wins sale={sale} />
      <NotWon sale={sale} />
    </>
  );
}

function Why({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const all = explanations(sale.words[language]);
  const [last = ["", "", ""]] = all.slice(-1);
  return (
    <Section title={t("sales.why")}>
      {all.slice(0, -1).map((lines) => (
        <EvidenceTimeline key={lines[0]} lines={lines} items={[]} />
      ))}
      <EvidenceTimeline
        lines={last}
        items={evidenceItems(sale, t)}
        {...(sale.conversationId && {
          actions: (
            <div>
              <Button component={AppLink} href={paths.conversation(sale.conversationId)} variant="default">
                {t("sales.toConversation")}
              </Button>
            </div>
          ),
        })}
      />
    </Section>
  );
}

function Wins({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const { locale } = useUi();
  const { language } = useLanguage();
  return (
    <Section title={t("sales.wins")}>
      {sale.wins.length === 0 && <p className={styles.quiet}>{t("sales.noWins")}</p>}
      <ul className={styles.wins}>
        {sale.wins.map((win) => (
          <li key={win.challengeId}>
            <span>{localised(win.title, language)}</span>
            <span className={styles.points}>
              {formatSigned(win.points, locale)}
              <span className="rapport-hidden"> {t("sales.points", { count: win.points })}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** "Why didn't I get it?": the challenges that were looked at and not won, each with its reason. */
function NotWon({ sale }: { sale: Sale }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (sale.notWon.length === 0) return null;
  return (
    <Section title={t("sales.notWon")}>
      <dl className={styles.notWon}>
        {sale.notWon.map((challenge) => (
          <div key={challenge.challengeId}>
            <dt>{localised(challenge.title, language)}</dt>
            <dd>{challenge.words[language]}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
