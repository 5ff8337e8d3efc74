import type { StoreBody } from "@rapport/contracts";
import { sql } from "kysely";
import type { Db, Tx } from "#platform/db";

export interface StoreRow {
  id: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  latitude: number | null;
  longitude: number | null;
  /** Active members of the store. */
  members: number;
}

const columns = sql`s.id, s.name, s.street, s.postcode, s.city, s.country, s.latitude, s.longitude,
  (select count(*)::int from people.members m where m.store_id = s.id and m.state = 'active') as members`;

export async function storeById(db: Db, id: string): Promise<StoreRow | null> {
  const { rows } = await sql<StoreRow>`select ${columns} from people.stores s where s.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

export async function listStores(
  db: Db,
  of: { search: string | null; after: string[] | null; limit: number },
): Promise<StoreRow[]> {
  const [name = null, id = null] = of.after ?? [];
  const pattern = of.search ? `%${of.search.replace(/[\\%_]/g, "\\$&")}%` : null;
  const { rows } = await sql<StoreRow>`select ${columns} from people.stores s
    where (${pattern}::text is null or s.name ilike ${pattern} or s.city ilike ${pattern}) and (${id}::text is null or (s.name, s.id) > (${name}, ${id}))
    order by s.name, s.id limit ${of.limit}`.execute(db);
  return rows;
}

export async function saveStore(tx: Tx, id: string, of: { body: StoreBody; at: Date }): Promise<void> {
  const { name, address } = of.body;
  const { street = "", postcode = "", city = "", country = "", latitude = null, longitude = null } = address ?? {};
  await sql`
    insert into people.stores (id, name, street, postcode, city, country, latitude, longitude, created_at)
    values (${id}, ${name}, ${street}, ${postcode}, ${city}, ${country}, ${latitude}, ${longitude}, ${of.at})
    on conflict (id) do update set name = excluded.name, street = excluded.street, postcode = excluded.postcode, city = excluded.city,
      country = excluded.country, latitude = excluded.latitude, longitude = excluded.longitude`.execute(tx);
}
