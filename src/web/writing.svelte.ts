/** What a browser with JavaScript adds to the form of an update: it saves by itself, and sees who else is there. */
import { tick } from 'svelte';
import { Autosave, keptAt, type Kept, type Save, type SaveAnswer, type SaveState } from './autosave.ts';
import type { Action } from './editor/extensions.ts';
import type { Fields } from './update-field.ts';

/** How often is asked who else has the text open; somebody who is silent for a minute has left. */
const LOOK = 20_000;

export function fieldsOf(box: HTMLFormElement): Fields {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(box)) if (typeof value === 'string') fields[name] = value;
  return fields;
}

/** Puts what was typed back in the fields; hidden ones are the page's own. */
export function fill(box: HTMLFormElement, fields: Fields): void {
  for (const one of box.elements) {
    if (one instanceof HTMLInputElement && (one.type === 'radio' || one.type === 'checkbox'))
      one.checked = fields[one.name] === one.value;
    else if (one instanceof HTMLInputElement && one.type === 'hidden') continue;
    else if (
      one instanceof HTMLInputElement ||
      one instanceof HTMLTextAreaElement ||
      one instanceof HTMLSelectElement
    )
      one.value = fields[one.name] ?? one.value;
  }
}

type Given = {
  address: string;
  key: string;
  revision: number;
  others: readonly string[];
};

export class Writing {
  saving: SaveState = $state({ kind: 'idle' });
  basedOn: number = $state(0);
  others: readonly string[] = $state([]);
  /** What an earlier visit left and this page took up. */
  restored: Kept | null = $state(null);
  private readonly given: Given;
  private autosave: Autosave | null = null;
  private going = false;
  private asked: Promise<readonly Action[]> | null = null;

  constructor(given: Given) {
    this.given = given;
    this.basedOn = given.revision;
    this.others = given.others;
  }

  /** @returns what ends it. @param putBack what lay on the device, to be shown. */
  start(
    box: HTMLFormElement,
    putBack: (fields: Fields) => Promise<void> | undefined,
    resume: boolean,
  ): () => void {
    const autosave = new Autosave(this.given.key, this.given.revision, {
      store: localStorage,
      send: (save) => this.send(save),
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      newId: () => crypto.randomUUID(),
      now: () => new Date().toISOString(),
      told: (state) => {
        this.saving = state;
        this.basedOn = autosave.basedOn;
      },
    });
    this.autosave = autosave;
    const kept = resume ? keptAt(localStorage, this.given.key) : null;
    if (kept) {
      fill(box, kept.fields);
      void putBack(kept.fields);
      this.restored = kept;
      autosave.resume(kept);
    }
    const ending = new AbortController();
    const { signal } = ending;
    window.addEventListener('online', () => void autosave.flush(), { signal });
    document.addEventListener(
      'visibilitychange',
      () => void (document.visibilityState === 'hidden' && autosave.flush()),
      { signal },
    );
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (autosave.pending && !this.going) event.preventDefault();
      },
      { signal },
    );
    const timer = setInterval(() => void this.look(), LOOK);
    return () => {
      ending.abort();
      clearInterval(timer);
    };
  }

  /** Something in the form changed; its hidden fields follow in the next turn. */
  async written(box: HTMLFormElement): Promise<void> {
    await tick();
    this.autosave?.change(fieldsOf(box));
  }

  /** What waits goes first, so that the form begins from the revision that it led to. */
  async submitted(event: SubmitEvent): Promise<void> {
    const { autosave } = this;
    if (!autosave || this.going) return;
    event.preventDefault();
    const box = event.currentTarget as HTMLFormElement;
    const by = event.submitter;
    await autosave.flush();
    // Without a connection the page stays, and what was written stays on it.
    if (this.saving.kind === 'offline') return;
    this.going = true;
    this.basedOn = autosave.basedOn;
    // In a turn of its own: while one submission is being told, a form takes no other.
    await new Promise((resolve) => setTimeout(resolve));
    box.requestSubmit(by);
  }

  forget(): void {
    this.autosave?.forget();
    this.going = true;
    location.reload();
  }

  /** What a text may mention; asked once. */
  async actions(): Promise<readonly Action[]> {
    this.asked ??= fetch(`${this.given.address}/acties`, { headers: { accept: 'application/json' } }).then(
      (response) => response.json() as Promise<Action[]>,
    );
    try {
      return await this.asked;
    } catch {
      this.asked = null;
      return [];
    }
  }

  private async send(save: Save): Promise<SaveAnswer> {
    const body = new FormData();
    for (const [name, value] of Object.entries(save.fields)) body.set(name, value);
    body.set('saveId', save.saveId);
    body.set('basedOn', String(save.basedOn));
    const response = await fetch(`${this.given.address}/bewaar`, {
      method: 'POST',
      body,
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(20_000),
    });
    if (response.status >= 500) throw new Error(String(response.status));
    const reply = (await response.json()) as SaveAnswer | { message?: string };
    // What never came as far as our own door is refused with a message.
    return 'outcome' in reply ? reply : { outcome: 'refused', sentence: reply.message ?? '' };
  }

  private async look(): Promise<void> {
    if (document.visibilityState === 'hidden') return;
    try {
      const response = await fetch(`${this.given.address}/aanwezig`, {
        method: 'POST',
        headers: { accept: 'application/json' },
      });
      if (response.ok) this.others = (await response.json()) as string[];
    } catch {
      // Without a connection nobody is seen.
    }
  }
}
