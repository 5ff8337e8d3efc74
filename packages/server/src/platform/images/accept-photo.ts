import sharp, { type Sharp } from "sharp";
import { refuse } from "../refusal.ts";
import { isKnownImage } from "./sniff.ts";

export interface PhotoLimits {
  /** Of the file as it came. */
  maxBytes: number;
  /** Width × height; a small file can unpack to more memory than the machine has. */
  maxPixels: number;
  /** Pixels of the longest side of what is kept. */
  fullSide: number;
  thumbnailSide: number;
}

export const photoLimits: PhotoLimits = {
  maxBytes: 15 * 1024 * 1024,
  maxPixels: 100_000_000,
  fullSide: 2048,
  thumbnailSide: 480,
};

/** A photo that is safe to show: made anew, upright, without a word about where and when it was taken. */
export interface AcceptedPhoto {
  full: Buffer;
  thumbnail: Buffer;
  /** Of `full`, in pixels. */
  width: number;
  height: number;
  type: "image/webp";
}

/**
 * Reads an upload, whatever its name says, and makes the pictures that are kept.
 * Refuses `upload_too_large` (reading no further than the limit) and `not_an_image`.
 */
export async function acceptPhoto(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  limits: PhotoLimits = photoLimits,
): Promise<AcceptedPhoto> {
  const bytes = await collect(source, limits.maxBytes);
  if (!isKnownImage(bytes)) throw refuse("not_an_image");
  await checkPixels(bytes, limits.maxPixels);
  const picture = read(bytes, limits.maxPixels).autoOrient();
  const full = await write(picture, limits.fullSide, 82);
  const thumbnail = await write(sharp(full.data), limits.thumbnailSide, 76);
  const { width, height } = full.info;
  return { full: full.data, thumbnail: thumbnail.data, width, height, type: "image/webp" };
}

async function collect(source: Uint8Array | AsyncIterable<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const parts = source instanceof Uint8Array ? [source] : source;
  const kept: Uint8Array[] = [];
  let size = 0;
  for await (const part of parts) {
    size += part.byteLength;
    if (size > maxBytes) throw refuse("upload_too_large");
    kept.push(part);
  }
  return Buffer.concat(kept);
}

/** From the header alone, before anything is unpacked. */
async function checkPixels(bytes: Buffer, maxPixels: number): Promise<void> {
  const { width, height } = await orRefuse(read(bytes, false).metadata());
  if (width * height > maxPixels) throw refuse("upload_too_large", "The photo has too many pixels");
}

function read(bytes: Buffer, limitInputPixels: number | false): Sharp {
  // One frame: an animation could hold thousands.
  return sharp(bytes, { limitInputPixels, failOn: "error", pages: 1 }).timeout({ seconds: 30 });
}

function write(picture: Sharp, side: number, quality: number) {
  const small = picture.resize({ width: side, height: side, fit: "inside", withoutEnlargement: true });
  return orRefuse(small.webp({ quality }).toBuffer({ resolveWithObject: true }));
}

/** What the decoder cannot make sense of is no photo, whatever it is. */
async function orRefuse<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch {
    throw refuse("not_an_image");
  }
}
