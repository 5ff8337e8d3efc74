import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { BucketSettings } from "../env/bucket.ts";
import { refuse } from "../refusal.ts";
import { type Storage, typeOfKey } from "./storage.ts";

const connectMs = 3_000;
const silenceMs = 10_000;
const checkMs = 5_000;

/** Uploads in a bucket of an S3 store. Only the start loads this file: the library takes a second to come in. */
export function bucketStorage(settings: BucketSettings): Storage {
  const client = connect(settings);
  const { bucket: Bucket } = settings;
  return {
    part: "bucket",
    async put(key, bytes, type) {
      if (typeOfKey(key) !== type) throw new Error(`${JSON.stringify(key)} is no key for ${type}.`);
      await client.send(new PutObjectCommand({ Bucket, Key: key, Body: bytes, ContentType: type })).catch(unreachable);
    },
    async get(key) {
      const type = typeOfKey(key);
      if (!type) return undefined;
      const found = await client
        .send(new GetObjectCommand({ Bucket, Key: key }))
        .catch(absent)
        .catch(unreachable);
      return found && { stream: found.Body as Readable, size: found.ContentLength ?? 0, type };
    },
    async delete(key) {
      if (typeOfKey(key)) await client.send(new DeleteObjectCommand({ Bucket, Key: key })).catch(unreachable);
    },
    async check() {
      await client.send(new HeadBucketCommand({ Bucket }), { abortSignal: AbortSignal.timeout(checkMs) });
    },
    close: () => client.destroy(),
  };
}

function connect({ endpoint, region, accessKeyId, secretAccessKey, forcePathStyle }: BucketSettings): S3Client {
  return new S3Client({
    ...(endpoint ? { endpoint } : {}),
    region,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey },
    requestHandler: { connectionTimeout: connectMs, socketTimeout: silenceMs },
    // Not every store knows Amazon's newer checksums; the signature covers the bytes.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}

function absent(error: unknown): undefined {
  if (!(error instanceof NoSuchKey)) throw error;
}

/** Whoever asks gets 503 and may ask again; the reason is in the log. */
function unreachable(error: unknown): never {
  throw Object.assign(refuse("not_ready", "Photos cannot be kept or shown just now. Try again later."), {
    cause: error,
  });
}

/** Why the store said no to us for good, in words for whoever wrote the settings; nothing if it may be better later. */
export function refusalBy(error: unknown): string | undefined {
  if (!(error instanceof S3ServiceException)) return undefined;
  const { httpStatusCode: status } = error.$metadata;
  if (status === 404) return "there is none of this name";
  if (status === 401 || status === 403) return "S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY do not open it";
  if (status === 301 || status === 400) return "it is not in S3_REGION";
  return undefined;
}
