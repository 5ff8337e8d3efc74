/** Whether the first bytes are those of a JPEG, PNG, WebP, GIF or AVIF; nothing else reaches the decoder. */
export function isKnownImage(bytes: Uint8Array): boolean {
  const latin = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return true;
  if (latin(0, 8) === "\u0089PNG\r\n\u001A\n") return true;
  if (latin(0, 6) === "GIF87a" || latin(0, 6) === "GIF89a") return true;
  if (latin(0, 4) === "RIFF" && latin(8, 12) === "WEBP") return true;
  return latin(4, 8) === "ftyp" && ["avif", "avis"].includes(latin(8, 12));
}
