import { useUi } from "@rapport/ui";
import { href } from "../shell/address.ts";
import { useApi } from "../shell/query.ts";
import { useWords } from "../shell/words.ts";
import { localText } from "./format.ts";

/** A member by name, leading to the record; the bot has no record. */
export function MemberName({ id }: { id: string }) {
  const { t } = useWords();
  const { Link } = useUi();
  const member = useApi("GET /members/:id", { params: { id } }, { enabled: id !== "bot" });
  if (id === "bot") return <>{t("orders.bot")}</>;
  return <Link href={href(`/members/${encodeURIComponent(id)}`)}>{member.data?.name ?? id}</Link>;
}

/** A challenge by its title, leading to it. */
export function ChallengeName({ id }: { id: string }) {
  const { language } = useWords();
  const { Link } = useUi();
  const challenge = useApi("GET /challenges/:id", { params: { id } });
  const title = challenge.data ? localText(challenge.data.title, language) : id;
  return <Link href={href(`/challenges/${encodeURIComponent(id)}`)}>{title}</Link>;
}

/** A store by name. */
export function StoreName({ id }: { id: string }) {
  const { Link } = useUi();
  const store = useApi("GET /stores/:id", { params: { id } });
  return <Link href={href(`/stores/${encodeURIComponent(id)}`)}>{store.data?.name ?? id}</Link>;
}
