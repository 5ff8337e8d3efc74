import { Button } from "@mantine/core";
import type { LineError } from "@rapport/contracts";
import { useState } from "react";
import { sayCode } from "../shell/say-code.ts";
import { useWords, type Language, type Say } from "../shell/words.ts";
import { Remark } from "./notes.tsx";

const SHOWN = 8;

/** The lines of a file that could not be taken, each with its number and why. */
export function LineErrors({ errors }: { errors: readonly LineError[] }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  if (errors.length === 0) return null;
  const shown = all ? errors : errors.slice(0, SHOWN);
  return (
    <Remark tone="warning">
      {shown.map((error) => (
        <span key={`${error.line} ${error.code}`} style={{ display: "block" }}>
          {t("lists.line", { line: error.line })} · {saidOf(error, { t, language })}
        </span>
      ))}
      {shown.length < errors.length && (
        <Button size="xs" variant="default" mt={6} onClick={() => setAll(true)}>
          {t("lists.moreLines", { count: errors.length - shown.length })}
        </Button>
      )}
    </Remark>
  );
}

/** The server's own English names what stands in the line; other languages have a sentence by code. */
function saidOf(error: LineError, { t, language }: { t: Say; language: Language }): string {
  const said = language === "en" ? error.code : sayCode(t, "lineErrors", error.code);
  return said === error.code ? error.message : said;
}
