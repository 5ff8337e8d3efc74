import type { OrderBody } from "@rapport/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Subject, importInto, newSubject } from "./reference/drive.ts";

/** The order calls of docs/integration-api.md, sentence by sentence, as a brand's own systems see them. */

let subject: Subject;
beforeAll(async () => {
  subject = await newSubject();
});
afterAll(() => subject.server.close());

const one = (id: string) => ({ params: { id } });
const call = {
  put: (id: string, body: unknown) =>
    subject.server.request("PUT /orders/:id", { ...one(id), body: body as OrderBody }, subject.key),
  get: (id: string) => subject.server.call("GET /orders/:id", one(id), subject.key),
  wins: async (id: string) => (await subject.server.call("GET /orders/:id/wins", one(id), subject.key)).items,
};
const documented = {
  channel: "web",
  status: "OK",
  placedAt: "2026-03-02T10:15:00Z",
  currency: "EUR",
  totalAmount: "129.00",
  totalWithoutShipping: "119.00",
  customer: { visitorId: "v1", customerId: "C77", email: "ana@example.com" },
  lines: [{ sku: "SKU1", quantity: 1, unitPrice: "119.00" }],
  storeId: "s1",
  cartId: "k9",
  statusAt: "2026-03-02T10:15:00Z",
};
const least = { channel: "web", status: "OK", placedAt: "2026-03-02T10:15:00Z", totalAmount: "10.00" };

describe("PUT /orders/{id}", () => {
  it("takes the documented order in an empty programme and answers it as GET does", async () => {
    const { status, body } = await call.put("documented", documented);
    expect(status).toBe(200);
    const { statusAt: _, ...parts } = documented;
    expect(body).toMatchObject({
      ...parts,
      id: "documented",
      placedAt: "2026-03-02T10:15:00.000Z",
      statusHistory: [{ status: "OK", at: "2026-03-02T10:15:00.000Z" }],
      hasBeenOk: true,
      attribution: { state: "decided", conversation: null, affiliation: null },
    });
    expect(await call.get("documented")).toEqual(body);
    expect(await call.wins("documented")).toEqual([]);
  });

  it("asks for channel, status, instant and amount only; amounts and instants are answered in one form", async () => {
    const { body } = await call.put("least", { ...least, placedAt: "2026-03-02T12:15:00.5+02:00", totalAmount: "10" });
    expect(body).toMatchObject({
      placedAt: "2026-03-02T10:15:00.500Z",
      currency: "EUR",
      totalAmount: "10.00",
      totalWithoutShipping: null,
      customer: { visitorId: null, customerId: null, email: null },
      lines: [],
      storeId: null,
      cartId: null,
      statusHistory: [{ status: "OK", at: "2026-03-02T10:15:00.500Z" }],
    });
  });

  it.each<{ says: string; with: Record<string, unknown>; status: 400 | 422; code: string }>([
    { says: "no channel", with: { channel: undefined }, status: 400, code: "invalid_fields" },
    { says: "another channel", with: { channel: "phone" }, status: 400, code: "invalid_fields" },
    { says: "an empty status", with: { status: "" }, status: 400, code: "invalid_fields" },
    {
      says: "an instant without offset",
      with: { placedAt: "2026-03-02T10:15:00" },
      status: 400,
      code: "invalid_fields",
    },
    { says: "a date", with: { placedAt: "2026-03-02" }, status: 400, code: "invalid_fields" },
    { says: "an amount as a number", with: { totalAmount: 10 }, status: 400, code: "invalid_fields" },
    { says: "an amount with a comma", with: { totalAmount: "10,00" }, status: 400, code: "invalid_fields" },
    {
      says: "half a thing",
      with: { lines: [{ sku: "a", quantity: 0.5, unitPrice: "1" }] },
      status: 400,
      code: "invalid_fields",
    },
    { says: "an unknown field", with: { colour: "red" }, status: 400, code: "invalid_fields" },
    { says: "a negative amount", with: { totalAmount: "-0.01" }, status: 422, code: "negative_amount" },
    {
      says: "a negative amount without shipping",
      with: { totalWithoutShipping: "-1" },
      status: 422,
      code: "negative_amount",
    },
    {
      says: "a negative quantity",
      with: { lines: [{ sku: "a", quantity: -1, unitPrice: "1" }] },
      status: 422,
      code: "negative_amount",
    },
    {
      says: "a negative price",
      with: { lines: [{ sku: "a", quantity: 1, unitPrice: "-1" }] },
      status: 422,
      code: "negative_amount",
    },
    { says: "a currency without a rate", with: { currency: "USD" }, status: 422, code: "currency_without_rate" },
    {
      says: "24 hours and 1 ms ahead",
      with: { placedAt: "2026-03-03T12:00:00.001Z" },
      status: 422,
      code: "instant_in_future",
    },
    {
      says: "a status 24 hours and 1 ms ahead",
      with: { statusAt: "2026-03-03T12:00:00.001Z" },
      status: 422,
      code: "instant_in_future",
    },
  ])("ORD-1: refuses $says, and keeps nothing", async ({ with: part, status, code }) => {
    const { body, ...answer } = await call.put("refused", { ...least, ...part });
    expect({ status: answer.status, body }).toMatchObject({ status, body: { status, code } });
    expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
    expect(Object.keys(body)).toEqual(expect.arrayContaining(["type", "title", "status", "code", "detail", "errors"]));
    if (status === 422) expect(body).toMatchObject({ rule: "ORD-1" });
    expect((await subject.server.request("GET /orders/:id", one("refused"), subject.key)).status).toBe(404);
  });

  it("ORD-1: exactly 24 hours ahead, an amount of 0 and 16 digits are taken", async () => {
    const { status, body } = await call.put("edges", {
      ...least,
      placedAt: "2026-03-03T12:00:00.000Z",
      totalAmount: "999999999999.9999",
      totalWithoutShipping: "0",
    });
    expect({ status, body }).toMatchObject({ status: 200, body: { totalAmount: "999999999999.9999" } });
  });

  it("ORD-1: an unknown SKU and an unknown visitor are accepted and reported", async () => {
    const { body } = await call.put("reported", {
      ...least,
      customer: { visitorId: "nobody" },
      lines: documented.lines,
    });
    expect(body.remarks.map(({ code }) => code).toSorted()).toEqual(["unknown_sku", "unknown_visitor"]);
  });

  it.each(["a/b", "Order 7 b", "é", "10%", "#?&", "🙂", "x".repeat(200)])(
    "an order's own id is used as it is: %s",
    async (id) => {
      const lines = [{ sku: id, quantity: 1, unitPrice: "1.00" }];
      expect((await call.put(id, { ...least, customer: { visitorId: id, customerId: id }, lines })).status).toBe(200);
      expect(await call.get(id)).toMatchObject({ id, customer: { visitorId: id, customerId: id }, lines });
    },
  );

  it("answers 404 for an order that is not there, on each of its calls", async () => {
    for (const key of ["GET /orders/:id", "GET /orders/:id/attribution", "GET /orders/:id/wins"] as const)
      expect(await subject.server.refusal(key, one("none"), subject.key)).toMatchObject({
        status: 404,
        code: "not_found",
      });
  });
});

describe("ORD-2: the status history", () => {
  const history = async (id: string) => (await call.get(id)).statusHistory.map(({ status, at }) => `${status} ${at}`);
  const at = (hour: number) => `2026-03-02T${String(hour).padStart(2, "0")}:00:00.000Z`;

  it("is in order of instant, whatever the order of telling; the same text at the same instant is one", async () => {
    for (const [status, hour] of [
      ["SHIPPED", 11],
      ["OK", 9],
      ["PENDING", 8],
      ["OK", 9],
      ["OK", 10],
    ] as const)
      await call.put("history", { ...least, placedAt: at(8), status, statusAt: at(hour) });
    expect(await history("history")).toEqual([`PENDING ${at(8)}`, `OK ${at(9)}`, `OK ${at(10)}`, `SHIPPED ${at(11)}`]);
    expect(await call.get("history")).toMatchObject({ status: "SHIPPED", hasBeenOk: true });
  });

  it("is dated by the order at first, and now for an update", async () => {
    await call.put("dated", { ...least, placedAt: at(8), status: "PENDING" });
    await call.put("dated", { ...least, placedAt: at(8), status: "OK" });
    expect(await history("dated")).toEqual([`PENDING ${at(8)}`, `OK ${at(12)}`]);
  });

  it.each(["ok", "Ok", "OK ", " OK", "O.K.", "PAID", "ОК"])(
    "%j is no confirmation, and stays as it came",
    async (status) => {
      const { body } = await call.put(`text-${status}`.replaceAll(" ", "_"), { ...least, status });
      expect(body).toMatchObject({ status, hasBeenOk: false });
    },
  );
});

describe("what an order earns", () => {
  beforeAll(async () => {
    const member = { type: "member", id: "buyer", email: "buyer@example.com", firstName: "B", lastName: "M" };
    expect(await importInto(subject, [member])).toMatchObject({ rejected: 0 });
  });

  it.each([
    { value: "10", amount: "129", points: 13 },
    { value: "10", amount: "110", points: 11 },
    { value: "7", amount: "100.00", points: 7 },
    { value: "0.5", amount: "19.99", points: 1 },
    { value: "33.3333", amount: "3", points: 1 },
    { value: "33.3333", amount: "3.0001", points: 2 },
    { value: "100", amount: "0.0001", points: 1 },
    { value: "0.0001", amount: "999999999999.9999", points: 1_000_000 },
    { value: "29", amount: "100.00", points: 29 },
    { value: "10", amount: "0", points: 0 },
    { value: "0", amount: "100", points: 0 },
  ])("GAM-3: $value % of $amount is $points", async ({ value, amount, points }) => {
    const sku = `percent-${value}-${amount}`;
    const body = {
      category: "purchase" as const,
      title: { en: sku },
      startsAt: "2026-01-01T00:00:00Z",
      points: { kind: "percentage" as const, value },
      limits: { sku },
    };
    await subject.server.call("PUT /challenges/:id", { ...one(sku), body }, subject.key);
    const lines = [{ sku, quantity: 1, unitPrice: "1.00" }];
    await call.put(sku, { ...least, totalAmount: amount, customer: { email: " Buyer@example.com" }, lines });
    expect(await call.wins(sku)).toEqual(points > 0 ? [{ challengeId: sku, memberId: "buyer", points }] : []);
  });
});
