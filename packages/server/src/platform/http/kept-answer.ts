import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const algorithm = "aes-256-gcm";

/** An answer as it is kept: only who knows the `Idempotency-Key` can read it, since answers may hold tokens and new API keys. */
export function sealAnswer(text: string, key: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(algorithm, secretOf(key), iv);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64");
}

/** The answer that `sealAnswer` kept. */
export function openAnswer(kept: string, key: string): string {
  const bytes = Buffer.from(kept, "base64");
  const decipher = createDecipheriv(algorithm, secretOf(key), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

function secretOf(key: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", "rapport kept answer", 32));
}
