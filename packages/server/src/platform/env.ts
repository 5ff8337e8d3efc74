import path from "node:path";
import { z } from "zod";
import { bucketOf, type BucketSettings } from "./env/bucket.ts";
import { EnvError } from "./env/error.ts";
import { isProxy } from "./env/proxies.ts";

export { EnvError } from "./env/error.ts";

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `must be an address such as ${example}` });

const Env = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number({ error: "must be a port number" }).int().min(0).max(65535).default(4100),
  PUBLIC_URL: url(/^https?$/, "https://rapport.example")
    .transform((text) => text.replace(/\/+$/, ""))
    .optional(),
  RAPPORT_DATA: z.string().default("./data"),
  DATABASE_URL: url(/^postgres(ql)?$/, "postgres://user:password@host/database").optional(),
  REDIS_URL: url(/^rediss?$/, "redis://host:6379").optional(),
  S3_ENDPOINT: url(/^https?$/, "https://s3.example.com").optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,50}$/, "must be a region such as eu-west-3")
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      "must be the name of a bucket: 3 to 63 small letters, digits, dots and hyphens",
    )
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_FORCE_PATH_STYLE: z.enum(["0", "1"], "must be 0 or 1").optional(),
  SMTP_URL: url(/^smtps?$/, "smtp://user:password@host:587").optional(),
  MAIL_FROM: z.string().default("Rapport <rapport@localhost>"),
  RAPPORT_ADMIN_EMAIL: z.email("must be an e-mail address").optional(),
  RAPPORT_ADMIN_PASSWORD: z.string().min(10, "must have at least 10 characters").max(128).optional(),
  RAPPORT_API_KEY: z
    .string()
    .regex(/^rk_[A-Za-z0-9_-]{16,100}$/, "must start with rk_ and have at least 16 more letters, digits, - or _")
    .optional(),
  RAPPORT_PROXIES: z
    .string()
    .transform((text) => text.split(",").map((name) => name.trim()))
    .refine((names) => names.every(isProxy), "must be addresses or nets, such as 10.0.0.7, 10.1.0.0/16")
    .default([]),
  RAPPORT_LOG: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
  RAPPORT_DEMO: z.enum(["0", "1"]).default("0"),
});

/** The settings of the process, read once and frozen. */
export interface Env {
  host: string;
  port: number;
  publicUrl: string | null;
  dataFolder: string;
  databaseUrl?: string | undefined;
  redisUrl?: string | undefined;
  /** Where uploads are kept; null for the data folder. */
  bucket: BucketSettings | null;
  smtpUrl?: string | undefined;
  mailFrom: string;
  admin: { email: string; password: string } | null;
  apiKey?: string | undefined;
  /** Load balancers on other machines whose word on where a request comes from is believed. */
  proxies: readonly string[];
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
  demo: boolean;
}

/** Reads the variables of the environment. Throws `EnvError` with one sentence for the first wrong or unknown one. */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const known = new Set(Object.keys(Env.shape));
  const unknown = Object.keys(variables).find((name) => /^(RAPPORT|S3)_/.test(name) && !known.has(name));
  // The demo sets its own for itself.
  const named = [...known].filter((name) => name !== "RAPPORT_DEMO");
  if (unknown) throw new EnvError(`${unknown} is not a setting of Rapport; known are ${named.join(", ")}.`);
  const given = Object.fromEntries(
    Object.entries(variables).filter(([name, value]) => known.has(name) && value !== ""),
  );
  const read = Env.safeParse(given);
  if (!read.success) throw new EnvError(wordsOf(read.error));
  return Object.freeze(envOf(read.data));
}

function wordsOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? `${issue.path.join(".")}: ${issue.message}.` : "The settings are wrong.";
}

function envOf(data: z.infer<typeof Env>): Env {
  if (Boolean(data.RAPPORT_ADMIN_EMAIL) !== Boolean(data.RAPPORT_ADMIN_PASSWORD)) {
    throw new EnvError("RAPPORT_ADMIN_EMAIL and RAPPORT_ADMIN_PASSWORD go together: set both or none.");
  }
  const { RAPPORT_ADMIN_EMAIL: email, RAPPORT_ADMIN_PASSWORD: password } = data;
  return {
    host: data.HOST,
    port: data.PORT,
    publicUrl: data.PUBLIC_URL ?? null,
    dataFolder: path.resolve(data.RAPPORT_DATA),
    databaseUrl: data.DATABASE_URL,
    redisUrl: data.REDIS_URL,
    bucket: bucketOf(data),
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    admin: email && password ? { email: email.toLowerCase(), password } : null,
    apiKey: data.RAPPORT_API_KEY,
    proxies: data.RAPPORT_PROXIES,
    logLevel: data.RAPPORT_LOG,
    demo: data.RAPPORT_DEMO === "1",
  };
}
