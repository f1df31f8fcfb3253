/**
 * A bounded shelf of what was read before, by content hash: a closing never changes, so neither does what it gives.
 * The ones that were asked for longest ago make room.
 */
export class Shelf<T> {
  private readonly items = new Map<string, { item: T; weight: number }>();
  private readonly room: number;
  private weight = 0;
  /** @param room how much all items together may weigh, in the unit of their weights */
  constructor(room: number) {
    this.room = room;
  }
  get(key: string): T | undefined {
    const found = this.items.get(key);
    if (found === undefined) return undefined;
    this.items.delete(key);
    this.items.set(key, found);
    return found.item;
  }
  /** What is heavier than the whole shelf is not kept. */
  set(key: string, item: T, weight = 1): void {
    this.take(key);
    if (weight > this.room) return;
    this.items.set(key, { item, weight });
    this.weight += weight;
    for (const oldest of this.items.keys()) {
      if (this.weight <= this.room) break;
      this.take(oldest);
    }
  }
  private take(key: string): void {
    this.weight -= this.items.get(key)?.weight ?? 0;
    this.items.delete(key);
  }
}
