import { Button } from "@mantine/core";
import {
  IconChartLine,
  IconLetterCase,
  IconListCheck,
  IconMessages,
  IconMoodSmile,
  IconTable,
  IconTrophy,
} from "@tabler/icons-react";
import { useEffect, useState, type ReactNode } from "react";
import { Page, PageHeader, RapportProvider, Shell, type NavItem } from "../src/index.ts";
import { BasicPage } from "./basic-page.tsx";
import { ChartsPage } from "./charts-page.tsx";
import { ACCENTS, choicesOf, hrefOf, type Choices } from "./choices.ts";
import { ConversationPage } from "./conversation-page.tsx";
import { ExplainPage } from "./explain-page.tsx";
import { FeedbackPage } from "./feedback-page.tsx";
import { FormsPage } from "./forms-page.tsx";
import styles from "./gallery.module.css";
import { NOW } from "./sample.ts";
import { TablePage } from "./table-page.tsx";

const pages: Record<string, { title: string; icon: ReactNode; lead: string; page: ReactNode }> = {
  basic: {
    title: "Basics",
    icon: <IconLetterCase />,
    lead: "Type, colour, people, figures and small things.",
    page: <BasicPage />,
  },
  conversation: { title: "Conversation", icon: <IconMessages />, lead: "", page: <ConversationPage /> },
  explain: {
    title: "Earning",
    icon: <IconTrophy />,
    lead: "Why a sale counted, what it earned, what comes next.",
    page: <ExplainPage />,
  },
  charts: { title: "Figures", icon: <IconChartLine />, lead: "Numbers, lines and bars.", page: <ChartsPage /> },
  tables: { title: "Tables", icon: <IconTable />, lead: "Lists of the back office.", page: <TablePage /> },
  forms: { title: "Controls", icon: <IconListCheck />, lead: "Buttons, fields, steps, files.", page: <FormsPage /> },
  feedback: {
    title: "States",
    icon: <IconMoodSmile />,
    lead: "Empty, loading, broken, asking.",
    page: <FeedbackPage />,
  },
};

const clock = () => new Date(NOW);

/** The gallery: one page per family of pieces, in the very shell they are made for. */
export function Gallery() {
  const [choices] = useState(() => choicesOf(location.href));
  const shown = pages[choices.page] ?? pages.basic!;
  const fill = choices.page === "conversation";
  const nav: NavItem[] = Object.entries(pages).map(([id, { title, icon }]) => ({
    id,
    label: title,
    icon,
    href: hrefOf(choices, { page: id }),
    ...(id === "conversation" && { badge: 3 }),
  }));
  useEffect(() => document.documentElement.setAttribute("lang", choices.lang), [choices.lang]);
  return (
    <RapportProvider
      locale={choices.lang === "fr" ? "fr" : "en-GB"}
      timeZone="Europe/Paris"
      colorScheme={choices.theme}
      now={clock}
      {...(choices.accent && { accent: choices.accent })}
    >
      <Shell
        brand="Rapport"
        nav={nav}
        current={choices.page}
        fill={fill}
        offline={choices.page === "feedback"}
        railFooter={<Switches choices={choices} />}
      >
        {fill ? (
          shown.page
        ) : (
          <Page>
            <PageHeader title={shown.title} lead={shown.lead} />
            {shown.page}
          </Page>
        )}
      </Shell>
    </RapportProvider>
  );
}

function Switches({ choices }: { choices: Choices }) {
  const theme = choices.theme === "dark" ? "light" : "dark";
  const lang = choices.lang === "fr" ? "en" : "fr";
  return (
    <div className={styles.switches}>
      <Button size="sm" variant="subtle" color="gray" component="a" href={hrefOf(choices, { theme })}>
        {theme === "dark" ? "Dark" : "Light"}
      </Button>
      <Button size="sm" variant="subtle" color="gray" component="a" href={hrefOf(choices, { lang })}>
        {lang === "fr" ? "Français" : "English"}
      </Button>
      <span className={styles.accents}>
        {ACCENTS.map((accent) => (
          <a
            key={accent}
            className={styles.swatch}
            style={{ background: accent || "oklch(0.45 0.078 218)" }}
            href={hrefOf(choices, { accent })}
            aria-label={`Accent ${accent || "of Rapport"}`}
          />
        ))}
      </span>
    </div>
  );
}
