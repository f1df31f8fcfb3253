/**
 * A bounded shelf of what was read before, by content hash: a closing never changes, so neither does what it gives.
 * The one that was asked for longest ago makes room.
 */
export class Shelf<T> {
  private readonly items = new Map<string, T>();
  private readonly room: number;
  constructor(room: number) {
    this.room = room;
  }
  get(key: string): T | undefined {
    const found = this.items.get(key);
    if (found !== undefined) {
      this.items.delete(key);
      this.items.set(key, found);
    }
    return found;
  }
  set(key: string, item: T): void {
    this.items.delete(key);
    this.items.set(key, item);
    const oldest = this.items.keys().next();
    if (this.items.size > this.room && !oldest.done) this.items.delete(oldest.value);
  }
}
