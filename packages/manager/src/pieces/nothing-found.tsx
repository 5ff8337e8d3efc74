import { Button } from "@mantine/core";
import { EmptyState } from "@rapport/ui";
import { href, useGo } from "../shell/address.ts";
import { useWords } from "../shell/words.ts";

/** No row fits the filters of a list: the way to let go of them. */
export function NothingFound({ list }: { list: string }) {
  const { t } = useWords();
  const go = useGo();
  return (
    <EmptyState
      drawing="search"
      title={t("lists.nothing")}
      action={
        <Button variant="default" onClick={() => go(href(list))}>
          {t("lists.clearFilters")}
        </Button>
      }
    >
      {t("lists.nothingHint")}
    </EmptyState>
  );
}
