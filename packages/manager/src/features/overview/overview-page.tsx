import type { Overview } from "@rapport/contracts";
import { DateRange, ErrorState, Skeleton, spanBefore, formatInstant, useUi } from "@rapport/ui";
import { Screen } from "../../pieces/screen.tsx";
import { useSearch } from "../../shell/address.ts";
import { errorWords } from "../../shell/errors.ts";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { StartBanner } from "../start/start-banner.tsx";
import { FigureChart } from "./figure-chart.tsx";
import { Figures } from "./figure-tiles.tsx";
import { spanOf } from "./span.ts";
import { TopMembers } from "./top-members.tsx";
import { ReviewLine } from "./review-line.tsx";

/** What the programme brings: figures of a period, compared, each with its definition and its rows. */
export default function OverviewPage() {
  const { t, language } = useWords();
  const { now, timeZone, locale } = useUi();
  const { search, change } = useSearch();
  const span = spanOf(search, now(), timeZone);
  const compare = search["compare"] !== "no";
  const overview = useApi("GET /insights/overview", { query: span });
  const day = (at: string) => formatInstant(`${at}T12:00:00Z`, "day", { locale, timeZone: "UTC" });
  const before = spanBefore(span);
  const range = (
    <DateRange
      value={span}
      onChange={(to) => change({ ...to })}
      compare={{
        label: t("overview.compare"),
        checked: compare,
        onChange: (on) => change({ compare: on ? null : "no" }),
      }}
    />
  );
  return (
    <Screen title={t("overview.title")} lead={`${day(span.from)} – ${day(span.to)}`} actions={range}>
      <StartBanner />
      <ReviewLine />
      {overview.data ? (
        <Shown overview={overview.data} compare={compare} beforeLabel={`${day(before.from)} – ${day(before.to)}`} />
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
