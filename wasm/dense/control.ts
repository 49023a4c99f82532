// The first 64 KiB of the memory: what the threads tell one another, and a little room for each.

/** Counts the jobs; a thread sleeps on it. */
const SEQUENCE: usize = 0;
/** The next piece of the job that no thread has taken. */
const NEXT: usize = 64;
/** Threads, besides the caller, that have finished the job. */
const DONE: usize = 128;
/** Threads asleep. */
const ASLEEP: usize = 192;
const WORKERS: usize = 256;
const JOB: usize = 260;
const CALLER_ASLEEP: usize = 264;
const ARGUMENTS: usize = 320;
const ROOM: usize = 1024;
const ROOM_OF_ONE: usize = 256;

/** Looks at the sequence so often before it sleeps: some tens of microseconds. */
const PATIENCE: i32 = 20000;

export const QUIT: i32 = 0;

/** 2 × 8 numbers of a thread's own. */
// @ts-ignore: decorator
@inline
export function roomOf(thread: i32): usize {
  return ROOM + <usize>thread * ROOM_OF_ONE;
}

// @ts-ignore: decorator
@inline
export function argument(place: i32): usize {
  return load<usize>(ARGUMENTS + (<usize>place << 3));
}

// @ts-ignore: decorator
@inline
export function size(place: i32): i32 {
  return load<i32>(ARGUMENTS + (<usize>place << 3));
}

// @ts-ignore: decorator
@inline
export function number(place: i32): f64 {
  return load<f64>(ARGUMENTS + (<usize>place << 3));
}

// @ts-ignore: decorator
@inline
export function setArgument(place: i32, value: usize): void {
  store<usize>(ARGUMENTS + (<usize>place << 3), value);
}

// @ts-ignore: decorator
@inline
export function setSize(place: i32, value: i32): void {
  store<i32>(ARGUMENTS + (<usize>place << 3), value);
}

// @ts-ignore: decorator
@inline
export function setNumber(place: i32, value: f64): void {
  store<f64>(ARGUMENTS + (<usize>place << 3), value);
}

/** The number of a piece that is now this thread's. */
// @ts-ignore: decorator
@inline
export function take(): i32 {
  if (ASC_FEATURE_THREADS) return atomic.add<i32>(NEXT, 1);
  const piece = load<i32>(NEXT);
  store<i32>(NEXT, piece + 1);
  return piece;
}

// @ts-ignore: decorator
@inline
export function threads(): i32 {
  return load<i32>(WORKERS) + 1;
}

export function setWorkers(workers: i32): void {
  store<i32>(WORKERS, workers);
}

// Sleeping is left to Atomics of the host: the baseline compiler of V8 11 (Node 20) loses local variables across
// memory.atomic.wait32.
/** Sleeps while the word at `address` is `expected`; at most `milliseconds`, below 0 without end. */
// @ts-ignore: decorator
@external("env", "sleep")
declare function sleep(address: usize, expected: i32, milliseconds: i32): void;
/** Wakes all that sleep on a word. */
// @ts-ignore: decorator
@external("env", "wake")
declare function wake(address: usize): void;

/** Hands the job, whose arguments are set, to the other threads. */
export function publish(job: i32): void {
  if (ASC_FEATURE_THREADS) {
    atomic.store<i32>(NEXT, 0);
    if (load<i32>(WORKERS) === 0) return;
    store<i32>(JOB, job);
    atomic.store<i32>(DONE, 0);
    atomic.add<i32>(SEQUENCE, 1);
    if (atomic.load<i32>(ASLEEP) > 0) wake(SEQUENCE);
  } else store<i32>(NEXT, 0);
}

/** Waits until the other threads have finished the job. */
export function join(): void {
  if (ASC_FEATURE_THREADS) {
    const workers = load<i32>(WORKERS);
    let looks = 0;
    while (true) {
      const done = atomic.load<i32>(DONE);
      if (done === workers) return;
      if (++looks > PATIENCE) {
        atomic.store<i32>(CALLER_ASLEEP, 1);
        sleep(DONE, done, 1);
        atomic.store<i32>(CALLER_ASLEEP, 0);
      }
    }
  }
}

/** Waits for the job after `seen`, and returns its number in the sequence. */
export function awaitJob(seen: i32): i32 {
  if (ASC_FEATURE_THREADS) {
    for (let looks = 0; looks < PATIENCE; ++looks) {
      const now = atomic.load<i32>(SEQUENCE);
      if (now !== seen) return now;
    }
    atomic.add<i32>(ASLEEP, 1);
    while (atomic.load<i32>(SEQUENCE) === seen) sleep(SEQUENCE, seen, -1);
    atomic.sub<i32>(ASLEEP, 1);
    return atomic.load<i32>(SEQUENCE);
  }
  return seen;
}

export function jobNow(): i32 {
  return load<i32>(JOB);
}

export function sequenceNow(): i32 {
  if (ASC_FEATURE_THREADS) return atomic.load<i32>(SEQUENCE);
  return 0;
}

export function finishJob(): void {
  if (ASC_FEATURE_THREADS) {
    atomic.add<i32>(DONE, 1);
    if (atomic.load<i32>(CALLER_ASLEEP) !== 0) wake(DONE);
  }
}
