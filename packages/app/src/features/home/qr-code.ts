import qrcode from "qrcode-generator";

/** A QR code as one path of dark squares, in a square of `size` modules with its quiet zone. */
export interface QrDrawing {
  size: number;
  path: string;
}

const quietZone = 3;

/** Draws a text as a QR code that stays readable with a seventh of it covered (level M). */
export function drawQr(text: string): QrDrawing {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const rows = Array.from({ length: count }, (_, row) =>
    darkRuns(count, (column) => code.isDark(row, column))
      .map(({ from, length }) => `M${from + quietZone} ${row + quietZone}h${length}v1h-${length}z`)
      .join(""),
  );
  return { size: count + 2 * quietZone, path: rows.join("") };
}

/** The code as a picture file of its own. */
export function qrFile({ size, path }: QrDrawing): string {
  const box = `viewBox="0 0 ${size} ${size}" width="1024" height="1024" shape-rendering="crispEdges"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
}

function darkRuns(count: number, isDark: (column: number) => boolean): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  for (let column = 0; column < count; column += 1) {
    if (!isDark(column)) continue;
    const last = runs.at(-1);
    if (last && last.from + last.length === column) last.length += 1;
    else runs.push({ from: column, length: 1 });
  }
  return runs;
}
