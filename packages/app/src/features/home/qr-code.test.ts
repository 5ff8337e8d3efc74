import qrcode from "qrcode-generator";
import { expect, it } from "vitest";
import { drawQr, qrFile } from "./qr-code.ts";

const link = "https://rapport.example/l/abc?m=qr";

it("draws exactly the dark squares of the code, inside its quiet zone", () => {
  const { size, path } = drawQr(link);
  const code = qrcode(0, "M");
  code.addData(link);
  code.make();
  const drawn = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let step = 0; step < Number(length); step += 1) drawn.add(`${Number(x) + step} ${y}`);
  const wanted = new Set<string>();
  const count = code.getModuleCount();
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (code.isDark(row, column)) wanted.add(`${column + 3} ${row + 3}`);
  expect(size).toBe(count + 6);
  expect(drawn).toEqual(wanted);
});

it("is a picture file of its own", () => {
  expect(qrFile(drawQr(link))).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 \d+ \d+"/);
});
