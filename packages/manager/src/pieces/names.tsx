import { useUi } from "@rapport/ui";
import { href } from "../shell/address.ts";
import { useApi } from "../shell/query.ts";
import { useWords, type Say } from "../shell/words.ts";
import { localText } from "./format.ts";

/** PEO-6: a member as staff read it: the legal name, the alias beside it; who was anonymised has no name left. */
export function Named({ name, alias }: { name: string; alias: string | null }) {
  const { t } = useWords();
  return (
    <>
      {name || t("members.nameless")}
      {alias && <span className="manager-quiet"> · {alias}</span>}
    </>
  );
}

/** The same in a sentence. */
export function namedWords({ memberName, memberAlias }: { memberName: string; memberAlias: string | null }, t: Say) {
  const name = memberName || t("members.nameless");
  return memberAlias ? `${name} (${memberAlias})` : name;
}

/** A member by name, leading to the record; the bot has no record. */
export function MemberName({ id }: { id: string }) {
  const { t } = useWords();
  const { Link } = useUi();
  const member = useApi("GET /members/:id", { params: { id } }, { enabled: id !== "bot" });
  if (id === "bot") return <>{t("orders.bot")}</>;
  const name = member.data ? <Named name={member.data.name} alias={member.data.alias} /> : id;
  return <Link href={href(`/members/${encodeURIComponent(id)}`)}>{name}</Link>;
}

/** A challenge by its title, leading to it. */
export function ChallengeName({ id }: { id: string }) {
  const { language } = useWords();
  const { Link } = useUi();
  const challenge = useApi("GET /challenges/:id", { params: { id } });
  const title = challenge.data ? localText(challenge.data.title, language) : id;
  return <Link href={href(`/challenges/${encodeURIComponent(id)}`)}>{title}</Link>;
}

/** A product by name with its SKU; what the catalogue does not know stands by its SKU alone. */
export function ProductName({ sku, known }: { sku: string; known: boolean }) {
  const { t, language } = useWords();
  const { Link } = useUi();
  const product = useApi("GET /products/:sku", { params: { sku } }, { enabled: known });
  if (!known)
    return (
      <>
        {sku} <span className="manager-quiet">· {t("orders.notInCatalogue")}</span>
      </>
    );
  return (
    <>
      <Link href={href(`/products/${encodeURIComponent(sku)}`)}>
        {product.data ? localText(product.data.name, language) : sku}
      </Link>{" "}
      <span className="manager-quiet">{sku}</span>
    </>
  );
}

/** A store by name; one that nobody knows stands by its id. */
export function StoreName({ id, known = true }: { id: string; known?: boolean }) {
  const { Link } = useUi();
  const store = useApi("GET /stores/:id", { params: { id } }, { enabled: known });
  if (!known) return <>{id}</>;
  return <Link href={href(`/stores/${encodeURIComponent(id)}`)}>{store.data?.name ?? id}</Link>;
}
