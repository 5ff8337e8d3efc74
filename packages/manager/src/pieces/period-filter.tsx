import { Button } from "@mantine/core";
import { DateRange, useUi } from "@rapport/ui";
import { useSearch } from "../shell/address.ts";
import { useWords } from "../shell/words.ts";
import { namedSpan, spanOf } from "./period.ts";

/** The period of a list, kept in its address; a list may also show all times. */
export function PeriodFilter({ required = false }: { required?: boolean }) {
  const { t } = useWords();
  const { now, timeZone } = useUi();
  const { search, change } = useSearch();
  const span = spanOf(search, now(), timeZone);
  if (!required && !namedSpan(search))
    return (
      <Button variant="default" onClick={() => change({ ...span })}>
        {t("lists.choosePeriod")}
      </Button>
    );
  return (
    <>
      <DateRange value={span} onChange={(chosen) => change({ ...chosen })} />
      {!required && (
        <Button variant="subtle" color="gray" onClick={() => change({ from: null, to: null })}>
          {t("lists.anyTime")}
        </Button>
      )}
    </>
  );
}
