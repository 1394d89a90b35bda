import { crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = {
  name: string;
  data: Buffer | string;
  /** As it is, not packed. */
  stored?: boolean;
  /** What it says of its size, where that is a lie. */
  says?: number;
  /** Says that it needs a password. */
  locked?: boolean;
  /** As Unix writes it: 0o120777 is a link. */
  mode?: number;
  /** Its bytes are those of the first one: the same are unpacked again. */
  overlaps?: boolean;
};

/** An archive as no decent program would write it. */
export function zipOf(entries: ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const contents: Buffer[] = [];
  let at = 0;
  for (const { name, data, stored, says, locked, mode = 0o100644, overlaps } of entries) {
    const plain = Buffer.from(data);
    const packed = stored ? plain : deflateRawSync(plain, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(locked ? 0x801 : 0x800, 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(says ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE((mode << 16) >>> 0, 6);
    place.writeUInt32LE(overlaps ? 0 : at, 10);
    const made = Buffer.from([20, 3]);
    contents.push(Buffer.from("PK\x01\x02"), made, fields, place, Buffer.from(name));
    if (overlaps) continue;
    const local = [Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed];
    parts.push(...local);
    at += local.reduce((sum, { length }) => sum + length, 0);
  }
  const table = Buffer.concat(contents);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, table, end]);
}
