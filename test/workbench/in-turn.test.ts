import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../src/workbench/engine/answer-call.ts';
import { InTurn, type Seat } from '../../src/workbench/engine/in-turn.ts';

interface Played extends Seat {
  readonly sent: unknown[];
  readonly reply: (reply: Reply) => void;
  readonly break: (reason: unknown) => void;
  ended: boolean;
}

/** Engines that say what the test lets them say. */
function played() {
  const seats: Played[] = [];
  const turn = new InTurn((reply, broke) => {
    const seat: Played = {
      sent: [],
      reply,
      break: broke,
      ended: false,
      send: (message) => void seat.sent.push(message),
      end: () => {
        seat.ended = true;
      },
    };
    seats.push(seat);
    return seat;
  });
  return { seats, turn };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('questions in turn', () => {
  it('sends the next one when the first is answered, to the same engine', async () => {
    const { seats, turn } = played();
    const first = turn.ask('a', 1);
    const second = turn.ask('b', 2);
    expect(seats[0]?.sent).toEqual([{ method: 'a', ask: 1 }]);
    seats[0]?.reply({ answer: 'one' });
    expect(await first).toEqual({ answer: 'one' });
    expect(seats[0]?.sent).toHaveLength(2);
    seats[0]?.reply({ error: { what: { en: 'no', es: 'no' } } });
    expect(await second).toMatchObject({ error: { what: { en: 'no' } } });
    expect(seats).toHaveLength(1);
  });
  it('tells progress to whoever asked', async () => {
    const { seats, turn } = played();
    const heard: string[] = [];
    const first = turn.ask('a', 1, { onProgress: (what) => heard.push(`a ${what}`) });
    void turn.ask('b', 2, { onProgress: (what) => heard.push(`b ${what}`) });
    seats[0]?.reply({ progress: '1/2' });
    seats[0]?.reply({ answer: 1 });
    await first;
    seats[0]?.reply({ progress: '1/9' });
    expect(heard).toEqual(['a 1/2', 'b 1/9']);
  });
  it('ends the engine of work that is stopped; those who wait get another one', async () => {
    const { seats, turn } = played();
    const control = new AbortController();
    const first = turn.ask('a', 1, { signal: control.signal });
    const second = turn.ask('b', 2);
    control.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(seats[0]?.ended).toBe(false);
    vi.runAllTimers();
    expect(seats[0]?.ended).toBe(true);
    expect(seats[1]?.sent).toEqual([{ method: 'b', ask: 2 }]);
    seats[0]?.reply({ answer: 'of the one that ended' });
    seats[1]?.reply({ answer: 'two' });
    expect(await second).toEqual({ answer: 'two' });
  });
  it('lets work that is nearly done end, and keeps the engine', async () => {
    const { seats, turn } = played();
    const control = new AbortController();
    const first = turn.ask('a', 1, { signal: control.signal });
    const second = turn.ask('b', 2);
    control.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    seats[0]?.reply({ answer: 'late' });
    vi.runAllTimers();
    expect(seats[0]?.ended).toBe(false);
    seats[0]?.reply({ answer: 'two' });
    expect(await second).toEqual({ answer: 'two' });
    expect(seats).toHaveLength(1);
  });
  it('forgets a question that waits and is stopped', async () => {
    const { seats, turn } = played();
    const control = new AbortController();
    const first = turn.ask('a', 1);
    const second = turn.ask('b', 2, { signal: control.signal });
    const third = turn.ask('c', 3);
    control.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    vi.runAllTimers();
    seats[0]?.reply({ answer: 'one' });
    seats[0]?.reply({ answer: 'three' });
    expect([await first, await third]).toEqual([{ answer: 'one' }, { answer: 'three' }]);
    await expect(turn.ask('d', 4, { signal: control.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
  it('an engine that breaks fails one question and no other', async () => {
    const { seats, turn } = played();
    const first = turn.ask('a', 1);
    const second = turn.ask('b', 2);
    seats[0]?.break(new Error('no memory'));
    await expect(first).rejects.toThrow('no memory');
    seats[1]?.reply({ answer: 'two' });
    expect(await second).toEqual({ answer: 'two' });
  });
  it('leaves an engine that is still beginning to those who ask next, and fails one question where it breaks', async () => {
    const begins: (() => void)[] = [];
    const sent: unknown[] = [];
    const breaks: ((reason: unknown) => void)[] = [];
    const ended: number[] = [];
    const turn = new InTurn((_, broke) => {
      breaks.push(broke);
      const ready = new Promise<void>((begun) => begins.push(begun));
      return { ready, send: (message) => void sent.push(message), end: () => void ended.push(1) };
    });
    const control = new AbortController();
    const first = turn.ask('a', 1, { signal: control.signal });
    control.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    vi.runAllTimers();
    const second = turn.ask('b', 2);
    expect([begins.length, ended, sent]).toEqual([1, [], []]);
    begins[0]?.();
    await vi.waitFor(() => expect(sent).toEqual([{ method: 'b', ask: 2 }]));
    breaks[0]?.(new Error('no memory'));
    await expect(second).rejects.toThrow('no memory');
    const [third, fourth] = [turn.ask('c', 3), turn.ask('d', 4)];
    breaks[1]?.(new Error('cannot begin'));
    await expect(third).rejects.toThrow('cannot begin');
    begins[2]?.();
    await vi.waitFor(() => expect(sent.at(-1)).toEqual({ method: 'd', ask: 4 }));
    turn.close();
    await expect(fourth).rejects.toMatchObject({ name: 'AbortError' });
  });
  it('an engine that cannot be opened fails its question, and the next one is tried anew', async () => {
    let opened = 0;
    const turn = new InTurn((reply) => {
      opened += 1;
      if (opened === 1) throw new Error('no more files');
      return { send: () => queueMicrotask(() => reply({ answer: opened })), end: () => undefined };
    });
    const [first, second] = await Promise.allSettled([turn.ask('a', 1), turn.ask('b', 2)]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'no more files' } });
    expect(second).toMatchObject({ status: 'fulfilled', value: { answer: 2 } });
  });
  it('tells nothing to an engine that has not begun, and ends with what is open', async () => {
    const { seats, turn } = played();
    turn.tell({ name: 'a.csv' });
    expect(seats).toEqual([]);
    const first = turn.ask('a', 1);
    turn.tell({ name: 'b.csv' });
    expect(seats[0]?.sent).toContainEqual({ name: 'b.csv' });
    turn.close();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(seats[0]?.ended).toBe(true);
  });
});
