/** The parts of a zip by name. Sizes are counted while unpacking and never believed from the headers. */
import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../../kernel/refusal.ts';
import type { ReadLimits } from './read-file-limits.ts';
import { readFileWords as words } from './read-file.nl.ts';

type Entry = { at: number; packed: number; method: number; locked: boolean };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 20_000;

export class ZipPackage {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly file: string;
  private readonly limits: ReadLimits;
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  constructor(bytes: Uint8Array, file: string, limits: ReadLimits) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.file = file;
    this.limits = limits;
    this.list();
  }

  private damaged(): Refusal {
    return new Refusal('unreadable', words.damagedZip(this.file));
  }

  private number(at: number, size: 2 | 4): number {
    if (at < 0 || at + size > this.bytes.length) throw this.damaged();
    return size === 2 ? this.view.getUint16(at, true) : this.view.getUint32(at, true);
  }

  private list(): void {
    let end = this.bytes.length - 22;
    const lowest = Math.max(0, end - 0xffff);
    while (end >= lowest && this.number(end, 4) !== END) end -= 1;
    if (end < lowest) throw this.damaged();
    const count = this.number(end + 10, 2);
    let at = this.number(end + 16, 4);
    if (count > MOST_ENTRIES) throw new Refusal('too-large', words.bomb(this.file));
    const decoder = new TextDecoder();
    for (let index = 0; index < count; index += 1) {
      if (this.number(at, 4) !== CENTRAL) throw this.damaged();
      const nameSize = this.number(at + 28, 2);
      const name = decoder.decode(this.bytes.subarray(at + 46, at + 46 + nameSize)).replaceAll('\\', '/');
      const key = name.replace(/^\/+/, '').toLowerCase();
      if (!this.entries.has(key))
        this.entries.set(key, {
          at: this.number(at + 42, 4),
          packed: this.number(at + 20, 4),
          method: this.number(at + 10, 2),
          locked: (this.number(at + 8, 2) & 1) === 1,
        });
      at += 46 + nameSize + this.number(at + 30, 2) + this.number(at + 32, 2);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** One part, unpacked; null where the package has none of that name. */
  part(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    if (entry.locked) throw new Refusal('unreadable', words.locked(this.file));
    if (this.number(entry.at, 4) !== LOCAL) throw this.damaged();
    const start = entry.at + 30 + this.number(entry.at + 26, 2) + this.number(entry.at + 28, 2);
    if (start + entry.packed > this.bytes.length) throw this.damaged();
    const packed = this.bytes.subarray(start, start + entry.packed);
    const data = entry.method === 0 ? packed : this.inflate(packed, entry.method);
    this.unpacked += data.length;
    const swollen = data.length > this.limits.ratioFrom && data.length > packed.length * this.limits.ratio;
    if (swollen || this.unpacked > this.limits.unpacked)
      throw new Refusal('too-large', words.bomb(this.file));
    return data;
  }

  private inflate(packed: Uint8Array, method: number): Uint8Array {
    if (method !== 8) throw this.damaged();
    const most = Math.max(
      this.limits.ratioFrom,
      Math.min(this.limits.unpacked, packed.length * this.limits.ratio),
    );
    try {
      return inflateRawSync(packed, { maxOutputLength: most + 1 });
    } catch (error) {
      if (error instanceof RangeError) throw new Refusal('too-large', words.bomb(this.file));
      throw this.damaged();
    }
  }
}
