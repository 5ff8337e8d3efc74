import { EnvError } from "./error.ts";

/** Where the bucket for uploads is, and how it is opened. */
export interface BucketSettings {
  bucket: string;
  /** Address of the store; Amazon's own when absent. */
  endpoint?: string | undefined;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** The bucket's name in the path of the address instead of its host: what most stores other than Amazon's need. */
  forcePathStyle: boolean;
}

/** The `S3_*` variables as they were read. */
export interface BucketVariables {
  S3_ENDPOINT?: string | undefined;
  S3_REGION?: string | undefined;
  S3_BUCKET?: string | undefined;
  S3_ACCESS_KEY_ID?: string | undefined;
  S3_SECRET_ACCESS_KEY?: string | undefined;
  S3_FORCE_PATH_STYLE?: "0" | "1" | undefined;
}

const together = ["S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

/** The bucket these variables name, null when none of them is set. Throws `EnvError` for a half-given set. */
export function bucketOf(given: BucketVariables): BucketSettings | null {
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_ENDPOINT, S3_REGION, S3_FORCE_PATH_STYLE } = given;
  const all = [S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_ENDPOINT, S3_REGION, S3_FORCE_PATH_STYLE];
  if (all.every((value) => value === undefined)) return null;
  if (!S3_BUCKET || !S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    const missing = together.filter((name) => !given[name]).join(", ");
    throw new EnvError(`${together.join(", ")} go together; not set: ${missing}.`);
  }
  if (!S3_ENDPOINT && !S3_REGION)
    throw new EnvError("S3_REGION or S3_ENDPOINT is missing: Amazon needs the region, any other store its address.");
  return {
    bucket: S3_BUCKET,
    endpoint: S3_ENDPOINT,
    region: S3_REGION ?? "us-east-1",
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    forcePathStyle: S3_FORCE_PATH_STYLE === undefined ? S3_ENDPOINT !== undefined : S3_FORCE_PATH_STYLE === "1",
  };
}
