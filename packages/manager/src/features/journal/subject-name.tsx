import { useUi } from "@rapport/ui";
import { ChallengeName, MemberName, ProductName, StoreName } from "../../pieces/names.tsx";
import { href } from "../../shell/address.ts";
import type { RowOf } from "../../shell/query.ts";
import { sayCode } from "../../shell/say-code.ts";
import { useWords } from "../../shell/words.ts";

/** What an entry of the journal is about, by name, leading to it (PEO-6: members by their legal name). */
export function SubjectName({ entry }: { entry: RowOf<"GET /audit"> }) {
  const { t } = useWords();
  const { Link } = useUi();
  const { subject, change } = entry;
  const to = (path: string, text: string) => <Link href={href(path)}>{text}</Link>;
  switch (entry.action.split(".")[0]) {
    case "member":
    case "points":
      return <MemberName id={subject} />;
    case "challenge":
      return <ChallengeName id={subject} />;
    case "store":
      return <StoreName id={subject} />;
    case "product":
      return <ProductName sku={subject} known />;
    case "contributor":
    case "review":
      return to(`/orders/${encodeURIComponent(subject)}`, `${t("orders.order")} ${subject}`);
    case "import":
      return to(`/exchange/${encodeURIComponent(subject)}`, t("exchange.import"));
    case "link":
      return to(`/people/${encodeURIComponent(subject)}`, t("people.open"));
    case "settings":
    case "identity_secret":
      return to("/settings", t("nav.settings"));
    case "allow_list":
      return to("/joining", t("joining.allowList"));
    case "products":
      return to("/products", t("nav.products"));
    case "members":
    case "role_link":
      return <>{sayCode(t, "roles", subject)}</>;
    case "api_key":
      return <>{typeof change["name"] === "string" ? change["name"] : t("journal.anApiKey")}</>;
    default:
      return <>{subject}</>;
  }
}

/** Who did it: an account by its e-mail, a key by its name, or the programme itself. */
export function useActorName(): (actor: string) => string {
  const { t } = useWords();
  return (actor) => {
    if (actor === "system") return t("journal.system");
    return actor.startsWith("key ") ? t("journal.byKey", { name: actor.slice(4) }) : actor;
  };
}
