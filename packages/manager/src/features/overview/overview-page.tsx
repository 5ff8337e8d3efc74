import type { Overview } from "@rapport/contracts";
import { DateRange, ErrorState, formatInstant, Skeleton, useUi } from "@rapport/ui";
import { spanOf, spanSearch } from "../../pieces/period.ts";
import { Screen } from "../../pieces/screen.tsx";
import { useSearch } from "../../shell/address.ts";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { StartBanner } from "../start/start-banner.tsx";
import { FigureChart } from "./figure-chart.tsx";
import { Figures } from "./figure-tiles.tsx";
import { TopMembers } from "./top-members.tsx";
import { ReviewLine } from "./review-line.tsx";

const comparisons = ["before", "year"] as const;

/** With what the address compares: the days before unless it says otherwise, or nothing. */
function comparisonOf(named: string | undefined): (typeof comparisons)[number] | null {
  return named === "no" ? null : (comparisons.find((one) => one === named) ?? "before");
}

/** What the programme brings: figures of a period, compared, each with its definition and its rows. */
export default function OverviewPage() {
  const { t, language } = useWords();
  const { locale } = useUi();
  const { search, change } = useSearch();
  const calendar = useUi();
  const span = spanOf(search, calendar);
  const compare = comparisonOf(search["compare"]);
  const overview = useApi(
    "GET /insights/overview",
    { query: { ...span, compare: compare ?? "before" } },
    { keepLast: true },
  );
  const day = (at: string) => formatInstant(`${at}T12:00:00Z`, "day", { locale, timeZone: "UTC" });
  const range = (
    <DateRange
      value={span}
      onChange={(chosen) => change(spanSearch(chosen, calendar))}
      compare={{
        label: t("overview.compare"),
        options: comparisons.map((value) => ({ value, label: t(`overview.comparisons.${value}`) })),
        value: compare,
        onChange: (chosen) => change({ compare: chosen === "before" ? null : (chosen ?? "no") }),
      }}
    />
  );
  return (
    <Screen title={t("overview.title")} lead={`${day(span.from)} – ${day(span.to)}`} actions={range}>
      <StartBanner />
      <ReviewLine />
      {overview.data ? (
        <Shown
          overview={overview.data}
          compare={compare !== null}
          beforeLabel={`${day(overview.data.comparedFrom)} – ${day(overview.data.comparedTo)}`}
        />
      ) : overview.error ? (
        <ErrorState detail={errorWords(overview.error, t, language)} onRetry={() => void overview.refetch()} />
      ) : (
        <Skeleton rows={8} />
      )}
    </Screen>
  );
}

function Shown(props: { overview: Overview; compare: boolean; beforeLabel: string }) {
  return (
    <>
      <Figures {...props} />
      <FigureChart {...props} />
      <TopMembers overview={props.overview} />
    </>
  );
}
