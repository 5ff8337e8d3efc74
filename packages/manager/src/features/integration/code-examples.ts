/** Signing a shopper's identity in the shop's back end, without any library (PEO-1). */
export const nodeIdentity = `import { createHmac } from "node:crypto";

const encode = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The token for <rapport-identity token="…">; valid for ten minutes. */
export function rapportIdentity(customer) {
  const now = Math.floor(Date.now() / 1000);
  const body = encode({ alg: "HS256", typ: "JWT" }) + "." + encode({
    sub: customer.id,
    email: customer.email,
    given_name: customer.firstName,
    family_name: customer.lastName,
    iat: now,
    exp: now + 600,
  });
  const secret = process.env.RAPPORT_IDENTITY_SECRET;
  return body + "." + createHmac("sha256", secret).update(body).digest("base64url");
}`;

/** The same in PHP. */
export const phpIdentity = `<?php
function rapport_encode(string $bytes): string {
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

/** The token for <rapport-identity token="…">; valid for ten minutes. */
function rapport_identity(array $customer): string {
    $now = time();
    $body = rapport_encode(json_encode(['alg' => 'HS256', 'typ' => 'JWT'])) . '.' . rapport_encode(json_encode([
        'sub' => (string) $customer['id'],
        'email' => $customer['email'],
        'given_name' => $customer['first_name'],
        'family_name' => $customer['last_name'],
        'iat' => $now,
        'exp' => $now + 600,
    ]));
    $signature = hash_hmac('sha256', $body, getenv('RAPPORT_IDENTITY_SECRET'), true);
    return $body . '.' . rapport_encode($signature);
}`;

/** The element that carries the token to the widgets. */
export const identityElement = `<rapport-identity token="<?= rapport_identity($customer) ?>"></rapport-identity>`;

/** Sending an order from the shop's back end (ORD-1, ORD-4). */
export function orderExample(server: string, currency: string): string {
  return `curl -X PUT "${server}/api/v1/orders/20418" \\
  -H "Authorization: Bearer $RAPPORT_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{
    "channel": "web",
    "status": "OK",
    "placedAt": "2026-03-02T10:15:00Z",
    "currency": "${currency}",
    "totalAmount": "129.00",
    "totalWithoutShipping": "119.00",
    "customer": { "customerId": "C77", "email": "ana@example.com" },
    "lines": [{ "sku": "SKU1", "quantity": 1, "unitPrice": "119.00" }],
    "cartId": "k9"
  }'`;
}
