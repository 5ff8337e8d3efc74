import { Button } from "@mantine/core";
import { useUi } from "@rapport/ui";
import { href, useGo } from "../../shell/address.ts";
import { useSession } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { stepNames } from "./start-steps.ts";
import { useStart } from "./use-start.ts";

/** The end of the start: what was left out, and where the work goes on. */
export function DoneStep() {
  const { t } = useWords();
  const { Link } = useUi();
  const { programme } = useSession();
  const go = useGo();
  const { done, dismiss } = useStart();
  const open = stepNames.filter((name) => name !== "done" && !done?.has(name));
  const finish = () => {
    if (open.length === 0) dismiss();
    go(href("/"));
  };
  return (
    <div className="manager-stack">
      {open.length > 0 && (
        <>
          <ul className="manager-text" style={{ paddingLeft: 20 }}>
            {open.map((name) => (
              <li key={name}>
                <Link href={href("/start", { step: name })}>{t(`start.titles.${name}`)}</Link>
              </li>
            ))}
          </ul>
          <p className="manager-text">{t("start.afterwards")}</p>
        </>
      )}
      <ul className="manager-text" style={{ paddingLeft: 20 }}>
        <li>
          <Link href={href("/integration")}>{t("start.toIntegration")}</Link>
        </li>
        <li>
          <Link href={href("/product-import")}>{t("start.toProducts")}</Link>
        </li>
        <li>
          <Link href={href("/settings")}>{t("start.toSettings")}</Link>
        </li>
        {programme.shopUrl && (
          <li>
            <a href={programme.shopUrl} target="_blank" rel="noreferrer">
              {t("start.toShop")}
            </a>
          </li>
        )}
      </ul>
      <div className="manager-row">
        <Button onClick={finish}>{t("shell.toOverview")}</Button>
      </div>
    </div>
  );
}
