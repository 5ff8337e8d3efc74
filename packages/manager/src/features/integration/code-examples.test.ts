import { expect, it } from "vitest";
import { nodeIdentity, orderExample } from "./code-examples.ts";

const text = new TextEncoder();
const toBytes = (base64url: string) => Uint8Array.fromBase64(base64url, { alphabet: "base64url" });

it("the Node example signs a token that its secret verifies", async () => {
  const source = nodeIdentity.replace("process.env.RAPPORT_IDENTITY_SECRET", '"secret"');
  const example = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
    rapportIdentity: (customer: object) => string;
  };
  const token = example.rapportIdentity({ id: "C77", email: "ana@example.com", firstName: "Ana", lastName: "Silva" });
  const [head, body, signature] = token.split(".") as [string, string, string];
  const key = await crypto.subtle.importKey("raw", text.encode("secret"), { name: "HMAC", hash: "SHA-256" }, false, [
    "verify",
  ]);
  expect(await crypto.subtle.verify("HMAC", key, toBytes(signature), text.encode(`${head}.${body}`))).toBe(true);
  expect(JSON.parse(new TextDecoder().decode(toBytes(body)))).toMatchObject({ sub: "C77", given_name: "Ana" });
});

it("the order example carries well-formed JSON to this server", () => {
  const example = orderExample("https://rapport.example", "GBP");
  expect(example).toContain("https://rapport.example/api/v1/orders/20418");
  expect(JSON.parse(/-d '(.*)'/s.exec(example)![1]!)).toMatchObject({ currency: "GBP", status: "OK" });
});
