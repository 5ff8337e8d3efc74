import { Select } from "@mantine/core";
import type { ChoiceProps } from "../../pieces/choices.tsx";
import { useApi } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { categoryPaths } from "./category-paths.ts";

/** Chooses a category by its path in the tree. */
export function CategoryChoice({ hideLabel, label, ...props }: ChoiceProps) {
  const { t, language } = useWords();
  const tree = useApi("GET /categories");
  const data = categoryPaths(tree.data?.items ?? [], language).map((path) => ({ value: path.id, label: path.label }));
  return (
    <Select
      {...(hideLabel ? { "aria-label": label, placeholder: label } : { label })}
      {...props}
      data={data}
      searchable
      clearable
      limit={200}
      clearButtonProps={{ "aria-label": t("lists.clear") }}
      nothingFoundMessage={t("lists.nothing")}
      comboboxProps={{ zIndex: 500 }}
    />
  );
}
