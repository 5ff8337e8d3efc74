import { deflateSync, crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { acceptPhoto, photoLimits } from "#platform/images";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 120, b: 40 } } });

/** Left half red, right half blue: so that one sees which way is up. */
const halves = (width: number, height: number) =>
  plain(width, height).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: "red" } }, left: 0, top: 0 },
    { input: { create: { width: width / 2, height, channels: 3, background: "blue" } }, left: width / 2, top: 0 },
  ]);

const located = {
  IFD0: { Make: "Camera", ImageDescription: "secret words" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "48/1 51/1 0/1" },
};

async function colourAt(picture: Buffer, place: "top" | "bottom"): Promise<string> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const y = place === "top" ? 5 : info.height - 5;
  const at = (y * info.width + Math.floor(info.width / 2)) * 3;
  return (data[at] ?? 0) > (data[at + 2] ?? 0) ? "red" : "blue";
}

async function* inParts(total: number, size = 64 * 1024, onPart = () => {}): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < total; sent += size) {
    onPart();
    yield new Uint8Array(size).fill(0xff);
  }
}

/** A PNG that says it is huge and holds next to nothing. */
function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const rows = deflateSync(Buffer.alloc(1_000_000));
  return Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001A\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("a photo that is accepted", () => {
  it("is made anew as WebP, at most 2048 and 480 pixels long, in its proportions", async () => {
    const photo = await acceptPhoto(await plain(3000, 1500).jpeg().toBuffer());
    expect(photo).toMatchObject({ width: 2048, height: 1024, type: "image/webp" });
    expect(await sharp(photo.full).metadata()).toMatchObject({ format: "webp", width: 2048, height: 1024 });
    expect(await sharp(photo.thumbnail).metadata()).toMatchObject({ format: "webp", width: 480, height: 240 });
  });

  it("is never enlarged", async () => {
    expect(await acceptPhoto(await plain(60, 40).png().toBuffer())).toMatchObject({ width: 60, height: 40 });
  });

  it("keeps nothing of where, when and by what it was taken", async () => {
    const source = await plain(400, 300)
      .withExif(located)
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret words</x:xmpmeta>")
      .jpeg()
      .toBuffer();
    expect((await sharp(source).metadata()).exif).toBeDefined();
    expect(source.includes("secret words")).toBe(true);
    const photo = await acceptPhoto(source);
    for (const picture of [photo.full, photo.thumbnail]) {
      const metadata = await sharp(picture).metadata();
      for (const kind of ["exif", "xmp", "iptc", "icc", "comments", "orientation"] as const)
        expect(metadata[kind]).toBeUndefined();
      for (const word of ["EXIF", "GPS", "Camera", "secret words"]) expect(picture.includes(word)).toBe(false);
    }
  });

  it("stands upright however the camera was held", async () => {
    const source = await sharp(await halves(400, 200).png().toBuffer())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const photo = await acceptPhoto(source);
    expect(photo).toMatchObject({ width: 200, height: 400 });
    expect([await colourAt(photo.full, "top"), await colourAt(photo.full, "bottom")]).toEqual(["red", "blue"]);
    expect([await colourAt(photo.thumbnail, "top"), await colourAt(photo.thumbnail, "bottom")]).toEqual([
      "red",
      "blue",
    ]);
  });

  it.each(["jpeg", "png", "webp", "gif", "avif"] as const)("is recognised by its bytes: %s", async (format) => {
    expect(await acceptPhoto(await plain(50, 30).toFormat(format).toBuffer())).toMatchObject({ width: 50, height: 30 });
  });

  it("may come as a stream", async () => {
    const source = await plain(500, 300).png().toBuffer();
    const stream = (async function* () {
      for (let at = 0; at < source.length; at += 100) yield source.subarray(at, at + 100);
    })();
    expect(await acceptPhoto(stream)).toMatchObject({ width: 500, height: 300 });
  });
});

describe("what is refused as no photo", () => {
  const svg =
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a text named .jpg", Buffer.from("I am a photo, believe me.")],
    ["an SVG", Buffer.from(svg)],
    ["a page that begins like a GIF", Buffer.from("GIF89a<script>alert(1)</script>")],
    ["only the first bytes of a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj")],
    ["a TIFF", Buffer.from("II*\0\b\0\0\0\0\0", "latin1")],
  ])("%s", async (_name, bytes) => {
    await expect(acceptPhoto(bytes)).rejects.toMatchObject({ code: "not_an_image", status: 422 });
  });

  it.each(["jpeg", "png", "webp"] as const)("a %s cut in the middle", async (format) => {
    const noise = sharp({
      create: {
        width: 600,
        height: 400,
        channels: 3,
        background: "grey",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    });
    const source = await noise.toFormat(format).toBuffer();
    await expect(acceptPhoto(source.subarray(0, source.length / 2))).rejects.toMatchObject({ code: "not_an_image" });
  });
});

describe("what is refused as too large", () => {
  it("a body of 50 MB, without reading it to its end", async () => {
    let parts = 0;
    const body = inParts(50 * 1024 * 1024, 64 * 1024, () => (parts += 1));
    await expect(acceptPhoto(body)).rejects.toMatchObject({ code: "upload_too_large", status: 413 });
    expect(parts * 64 * 1024).toBeLessThanOrEqual(photoLimits.maxBytes + 64 * 1024);
  });

  it("a small file that would unpack to gigabytes", async () => {
    const bomb = hugePng(60_000, 60_000);
    expect(bomb.length).toBeLessThan(10_000);
    await expect(acceptPhoto(bomb)).rejects.toMatchObject({ code: "upload_too_large" });
  });

  it("one pixel more than the limit", async () => {
    const limits = { ...photoLimits, maxPixels: 60 * 40 };
    expect(await acceptPhoto(await plain(60, 40).png().toBuffer(), limits)).toMatchObject({ width: 60 });
    await expect(acceptPhoto(await plain(61, 40).png().toBuffer(), limits)).rejects.toMatchObject({
      code: "upload_too_large",
    });
  });
});
