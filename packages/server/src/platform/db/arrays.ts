/*
 * Arrays as PostgreSQL's own binary format: https://www.postgresql.org/docs/current/protocol-overview.html and `array_recv`. For statements that
 * take hundreds of rows: neither side has to quote, escape or parse.
 */
const oids = { text: 25, int4: 23, timestamptz: 1184 };
const headBytes = 20;
/** PostgreSQL's instants begin here. */
const epochMs = Date.UTC(2000, 0, 1);

/** A `text[]`. */
export function textArray(values: readonly (string | null)[]): Buffer {
  let bytes = 0;
  for (const value of values) bytes += 4 + (value === null ? 0 : Buffer.byteLength(value));
  const buffer = begin(oids.text, values.length, bytes);
  let at = headBytes;
  for (const value of values) {
    if (value === null) {
      at = buffer.writeInt32BE(-1, at);
      continue;
    }
    const written = buffer.write(value, at + 4);
    buffer.writeInt32BE(written, at);
    at += 4 + written;
  }
  return buffer;
}

/** An `int4[]`. */
export function intArray(values: readonly number[]): Buffer {
  const buffer = begin(oids.int4, values.length, values.length * 8);
  let at = headBytes;
  for (const value of values) at = buffer.writeInt32BE(value, buffer.writeInt32BE(4, at));
  return buffer;
}

/** A `timestamptz[]`, exact to the millisecond. */
export function instantArray(values: readonly (Date | null)[]): Buffer {
  const present = values.reduce((count, value) => count + (value === null ? 0 : 1), 0);
  const buffer = begin(oids.timestamptz, values.length, values.length * 4 + present * 8);
  let at = headBytes;
  for (const value of values) {
    if (value === null) {
      at = buffer.writeInt32BE(-1, at);
      continue;
    }
    at = buffer.writeBigInt64BE(BigInt(value.getTime() - epochMs) * 1000n, buffer.writeInt32BE(8, at));
  }
  return buffer;
}

function begin(oid: number, length: number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(headBytes + bytes);
  buffer.writeInt32BE(1, 0);
  buffer.writeInt32BE(1, 4);
  buffer.writeInt32BE(oid, 8);
  buffer.writeInt32BE(length, 12);
  buffer.writeInt32BE(1, 16);
  return buffer;
}
