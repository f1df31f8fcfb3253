/** Makes reports, a few at a time, and keeps the last ones by the hash of their closing: the same closing gives the same bytes. */
import { Refusal } from '../kernel/refusal.ts';
import { errorWords } from './site.nl.ts';

export type DeskLimits = { atOnce: number; waiting: number; bytes: number };
export const usualLimits: DeskLimits = { atOnce: 1, waiting: 12, bytes: 96 * 1024 * 1024 };

export class ReportDesk {
  private readonly limits: DeskLimits;
  private readonly kept = new Map<string, Uint8Array>();
  private readonly making = new Map<string, Promise<Uint8Array>>();
  private readonly queue: (() => void)[] = [];
  private running = 0;
  private size = 0;

  constructor(limits: DeskLimits = usualLimits) {
    this.limits = limits;
  }

  /** @throws Refusal when too many others are waiting */
  async take(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const found = this.kept.get(key);
    if (found) {
      this.kept.delete(key);
      this.kept.set(key, found);
      return found;
    }
    const under = this.making.get(key);
    if (under) return under;
    if (this.queue.length >= this.limits.waiting) throw new Refusal('unavailable', errorWords.busy);
    const made = this.inTurn(make).finally(() => this.making.delete(key));
    this.making.set(key, made);
    const bytes = await made;
    this.keep(key, bytes);
    return bytes;
  }

  private async inTurn(make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    if (this.running >= this.limits.atOnce) await new Promise<void>((go) => this.queue.push(go));
    else this.running += 1;
    try {
      return await make();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private keep(key: string, bytes: Uint8Array): void {
    if (bytes.byteLength > this.limits.bytes || this.kept.has(key)) return;
    this.kept.set(key, bytes);
    this.size += bytes.byteLength;
    for (const [oldest, old] of this.kept) {
      if (this.size <= this.limits.bytes) break;
      this.kept.delete(oldest);
      this.size -= old.byteLength;
    }
  }
}
