import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import { useId, useState, type ReactNode } from "react";
import { useWords } from "../shell/words.ts";

/** Props of FilterBar: the search that is always in sight, how many other filters are set, and those filters. */
export interface FilterBarProps {
  search: ReactNode;
  active: number;
  children: ReactNode;
}

/** Filters above a list; where there is little room they wait behind a button, so that the list begins on the first screen. */
export function FilterBar({ search, active, children }: FilterBarProps) {
  const { t } = useWords();
  const narrow = useMediaQuery("(max-width: 61.99em)", undefined, { getInitialValueInEffect: false }) ?? false;
  const [opened, setOpened] = useState(false);
  const id = useId();
  if (!narrow)
    return (
      <div className="manager-row">
        {search}
        {children}
      </div>
    );
  return (
    <div className="manager-stack" style={{ gap: 12 }}>
      {search}
      <Button
        variant="default"
        style={{ justifySelf: "start" }}
        aria-expanded={opened}
        aria-controls={id}
        leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.75} />}
        onClick={() => setOpened(!opened)}
      >
        {active > 0 ? t("lists.filtersSet", { count: active }) : t("lists.filters")}
      </Button>
      <div id={id} hidden={!opened} className="manager-stack" style={opened ? { gap: 12 } : { display: "none" }}>
        {children}
      </div>
    </div>
  );
}
