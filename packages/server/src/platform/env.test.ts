import { describe, expect, it } from "vitest";
import { EnvError, readEnv } from "./env.ts";

const bucket = {
  S3_ENDPOINT: "https://s3.example.com",
  S3_BUCKET: "alder-uploads",
  S3_ACCESS_KEY_ID: "AKIA",
  S3_SECRET_ACCESS_KEY: "secret",
};

/** The sentence the start ends with. */
function sentenceOf(variables: Record<string, string>): string {
  try {
    readEnv(variables);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  throw new Error("nothing was wrong");
}

describe("the settings of the process", () => {
  it("have their defaults", () => {
    expect(readEnv({})).toMatchObject({
      host: "127.0.0.1",
      port: 4100,
      publicUrl: null,
      databaseUrl: undefined,
      redisUrl: undefined,
      bucket: null,
      admin: null,
      logLevel: "info",
    });
  });

  it("are frozen, and an empty one is not set", () => {
    const env = readEnv({ REDIS_URL: "", S3_BUCKET: "", PATH: "/bin" });
    expect(env).toMatchObject({ redisUrl: undefined, bucket: null });
    expect(Object.isFrozen(env)).toBe(true);
  });

  it.each<{ given: Record<string, string>; says: string | RegExp }>([
    { given: { PORT: "http" }, says: "PORT: must be a port number." },
    { given: { REDIS_URL: "localhost" }, says: "REDIS_URL: must be an address such as redis://host:6379." },
    { given: { DATABASE_URL: "mysql://db" }, says: /^DATABASE_URL: must be an address such as postgres:/ },
    { given: { RAPPORT_DATABASE: "x" }, says: /^RAPPORT_DATABASE is not a setting of Rapport; known are HOST, PORT/ },
    { given: { RAPPORT_ADMIN_EMAIL: "a@example.com" }, says: /go together: set both or none\.$/ },
    { given: { RAPPORT_PROXIES: "10.0.0.7, balancer" }, says: /^RAPPORT_PROXIES: must be addresses or nets/ },
    { given: { RAPPORT_PROXIES: "10.0.0.0/33" }, says: /^RAPPORT_PROXIES: must be addresses or nets/ },
    { given: { ...bucket, S3_BUKET: "x" }, says: /^S3_BUKET is not a setting of Rapport/ },
    { given: { ...bucket, S3_BUCKET: "Not A Bucket" }, says: /^S3_BUCKET: must be the name of a bucket/ },
    { given: { ...bucket, S3_ENDPOINT: "s3.example.com" }, says: /^S3_ENDPOINT: must be an address such as https:/ },
    { given: { ...bucket, S3_REGION: "Paris!" }, says: /^S3_REGION: must be a region/ },
    { given: { ...bucket, S3_FORCE_PATH_STYLE: "yes" }, says: "S3_FORCE_PATH_STYLE: must be 0 or 1." },
    {
      given: { S3_BUCKET: "alder-uploads", S3_REGION: "eu-west-3" },
      says: "S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY go together; not set: S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY.",
    },
    { given: { S3_FORCE_PATH_STYLE: "1" }, says: /^S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY go together/ },
    { given: { ...bucket, S3_ENDPOINT: "" }, says: /^S3_REGION or S3_ENDPOINT is missing/ },
  ])("stop the start with one sentence: $says", ({ given, says }) => {
    const said = sentenceOf(given);
    expect(said).toMatch(says);
    expect(said).not.toContain("\n");
  });

  it("name the proxies to be believed", () => {
    expect(readEnv({}).proxies).toEqual([]);
    const given = { RAPPORT_PROXIES: "10.0.0.7, 10.1.0.0/16,fd00::/8, uniquelocal" };
    expect(readEnv(given).proxies).toEqual(["10.0.0.7", "10.1.0.0/16", "fd00::/8", "uniquelocal"]);
  });

  it("never repeat a secret", () => {
    const given = { ...bucket, S3_REGION: "eu-west-3", S3_BUCKET: "", RAPPORT_API_KEY: "rk_short" };
    expect(sentenceOf(given)).not.toMatch(/secret$|rk_short/);
  });
});

describe("the bucket", () => {
  it("of another store than Amazon's is asked for by path, unless told otherwise", () => {
    expect(readEnv(bucket).bucket).toEqual({
      bucket: "alder-uploads",
      endpoint: "https://s3.example.com",
      region: "us-east-1",
      accessKeyId: "AKIA",
      secretAccessKey: "secret",
      forcePathStyle: true,
    });
    expect(readEnv({ ...bucket, S3_FORCE_PATH_STYLE: "0" }).bucket?.forcePathStyle).toBe(false);
  });

  it("of Amazon is asked for by host, in its region", () => {
    const { S3_ENDPOINT: _, ...amazon } = bucket;
    expect(readEnv({ ...amazon, S3_REGION: "eu-west-3" }).bucket).toMatchObject({
      endpoint: undefined,
      region: "eu-west-3",
      forcePathStyle: false,
    });
  });
});
