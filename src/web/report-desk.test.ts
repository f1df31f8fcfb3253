import { describe, expect, it } from 'vitest';
import { ReportDesk } from './report-desk.ts';

const bytes = (size: number): Uint8Array => new Uint8Array(size);

describe('the report desk', () => {
  it('makes a report once for all who ask for it at the same time and after', async () => {
    const desk = new ReportDesk();
    let made = 0;
    const make = async (): Promise<Uint8Array> => {
      made += 1;
      return bytes(10);
    };
    const all = await Promise.all([desk.take('a', make), desk.take('a', make), desk.take('a', make)]);
    await desk.take('a', make);
    expect([made, new Set(all).size]).toEqual([1, 1]);
  });

  it('makes no more at once than it may, in the order of asking, and refuses a crowd', async () => {
    const desk = new ReportDesk({ atOnce: 2, waiting: 3, bytes: 1000 });
    const order: string[] = [];
    let now = 0;
    let most = 0;
    const make = (name: string) => async (): Promise<Uint8Array> => {
      order.push(name);
      now += 1;
      most = Math.max(most, now);
      await new Promise((go) => setImmediate(go));
      now -= 1;
      return bytes(1);
    };
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => desk.take(name, make(name)));
    await expect(desk.take('f', make('f'))).rejects.toMatchObject({ code: 'unavailable' });
    await Promise.all(five);
    expect([order, most]).toEqual([['a', 'b', 'c', 'd', 'e'], 2]);
  });

  it('lets go of the oldest when its room is full, and forgets a failure', async () => {
    const desk = new ReportDesk({ atOnce: 1, waiting: 9, bytes: 25 });
    let made = 0;
    const make = async (): Promise<Uint8Array> => {
      made += 1;
      return bytes(10);
    };
    for (const key of ['a', 'b', 'c', 'b', 'c', 'a']) await desk.take(key, make);
    expect(made).toBe(4);
    await expect(desk.take('z', () => Promise.reject(new Error('vol')))).rejects.toThrow('vol');
    await desk.take('z', make);
    expect(made).toBe(5);
  });
});
