/**
 * Keeps what somebody writes: first on the device, then with us, and off the device once we said that we have it. A save
 * has an id of its own, so that it may be sent again until an answer comes; what is written meanwhile is the next save.
 */
import type { Fields } from './update-field.ts';

export type SaveAnswer =
  | { outcome: 'saved'; revision: number; at: string }
  | { outcome: 'conflict' }
  /** It will not be taken as it is; `sentence` says why. `signedOut`: it may be after signing in. */
  | { outcome: 'refused'; sentence: string; signedOut?: boolean };

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'unsaved' | 'saving' | 'offline' | 'conflict' }
  | { kind: 'saved'; at: string }
  | { kind: 'refused'; sentence: string; signedOut: boolean };

export type Save = { saveId: string; basedOn: number; at: string; fields: Fields };
/**
 * What lies on the device: not yet acknowledged. `before`: a save that was sent and not answered; it may have arrived, so
 * it is sent again first.
 */
export type Kept = Save & { before?: Save };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSave = (value: unknown): value is Save =>
  isRecord(value) &&
  typeof value['saveId'] === 'string' &&
  typeof value['basedOn'] === 'number' &&
  typeof value['at'] === 'string' &&
  isRecord(value['fields']) &&
  Object.values(value['fields']).every((one) => typeof one === 'string');
const isKept = (value: unknown): value is Kept =>
  isSave(value) && (!('before' in value) || value.before === undefined || isSave(value.before));

export type Around = {
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Rejects when no answer came. */
  send: (save: Save) => Promise<SaveAnswer>;
  /** Runs the work later; gives the way to call it off. */
  later: (work: () => void, milliseconds: number) => () => void;
  newId: () => string;
  now: () => string;
  told: (state: SaveState) => void;
};

export const QUIET = 1_200;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

/** @returns what an earlier visit left on the device, where it can be read. */
export function keptAt(store: Pick<Storage, 'getItem'>, key: string): Kept | null {
  try {
    const value: unknown = JSON.parse(store.getItem(key) ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

export class Autosave {
  state: SaveState = { kind: 'idle' };
  basedOn: number;
  private readonly key: string;
  private readonly around: Around;
  /** What we do not have yet; null when all is saved. */
  private kept: Kept | null = null;
  /** Sent, and not answered yet. */
  private attempted: Save | null = null;
  private sending: Promise<void> | null = null;
  private callOff: (() => void) | null = null;
  private wait = FIRST_WAIT;

  constructor(key: string, basedOn: number, around: Around) {
    this.key = key;
    this.basedOn = basedOn;
    this.around = around;
  }

  /** Something is not with us yet. */
  get pending(): boolean {
    return this.kept !== null;
  }

  /** The id and the fields of the save that is under way or waits. */
  get waiting(): Kept | null {
    return this.kept;
  }

  /** Takes up what an earlier visit left; sent as it was, with the id that it had. */
  resume(kept: Kept): void {
    this.kept = kept;
    this.plan(0);
  }

  change(fields: Fields): void {
    const fresh = { saveId: this.around.newId(), basedOn: this.basedOn, at: this.around.now(), fields };
    const before = this.attempted ?? this.kept?.before;
    this.kept = before ? { ...fresh, before } : fresh;
    this.keep();
    if (this.state.kind === 'conflict') return;
    if (!this.sending) this.tell({ kind: 'unsaved' });
    this.plan(QUIET);
  }

  /** Now, whatever the wait: the connection is back, or the page is about to go. */
  async flush(): Promise<void> {
    await this.sending;
    // Twice: one may wait that was sent before without an answer.
    for (let turn = 0; turn < 2 && this.kept && this.state.kind !== 'conflict'; turn += 1) await this.send();
  }

  forget(): void {
    this.callOff?.();
    this.kept = null;
    this.drop();
    this.tell({ kind: 'idle' });
  }

  private keep(): void {
    try {
      if (this.kept) this.around.store.setItem(this.key, JSON.stringify(this.kept));
    } catch {
      // A full or forbidden store: the text is still on the page, and is sent from there.
    }
  }
  private drop(): void {
    try {
      this.around.store.removeItem(this.key);
    } catch {
      // There was nothing kept then.
    }
  }
  private tell(state: SaveState): void {
    this.state = state;
    this.around.told(state);
  }
  private plan(milliseconds: number): void {
    this.callOff?.();
    this.callOff = this.around.later(() => void this.send(), milliseconds);
  }

  private send(): Promise<void> {
    this.callOff?.();
    this.sending ??= this.sendOnce().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendOnce(): Promise<void> {
    if (!this.kept) return;
    const { before, ...own } = this.kept;
    const save = before ?? own;
    this.attempted = save;
    this.tell({ kind: 'saving' });
    let answer: SaveAnswer;
    try {
      answer = await this.around.send(save);
    } catch {
      this.tell({ kind: 'offline' });
      this.plan(this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
      return;
    }
    this.attempted = null;
    this.wait = FIRST_WAIT;
    if (answer.outcome === 'conflict') return this.tell({ kind: 'conflict' });
    if (answer.outcome === 'refused' && save === own) {
      const { sentence, signedOut = false } = answer;
      return this.tell({ kind: 'refused', sentence, signedOut });
    }
    if (answer.outcome === 'saved') this.basedOn = answer.revision;
    if (this.kept.saveId === save.saveId && answer.outcome === 'saved') {
      this.kept = null;
      this.drop();
      return this.tell({ kind: 'saved', at: answer.at });
    }
    // What was written since goes on from here.
    const { before: _, ...rest } = this.kept;
    this.kept = { ...rest, basedOn: this.basedOn };
    this.keep();
    this.tell({ kind: 'unsaved' });
    this.plan(QUIET);
  }
}
