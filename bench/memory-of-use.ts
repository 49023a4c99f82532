import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** What is in use at a moment: megabytes, counts of the page, and seconds of processors since each began. */
export interface Used {
  /** The server with its engine. */
  readonly server: number;
  /** All processes of the browser. */
  readonly browser: number;
  /** What the scripts of the page hold, once tidied. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly cpu: number;
}

/** Looks at a server, a browser and a page in it; what processes share is divided among them. */
export async function memoryOf(browser: Browser, page: Page, pid: number): Promise<() => Promise<Used>> {
  const whole = await browser.newBrowserCDPSession();
  const tab = await page.context().newCDPSession(page);
  await tab.send('Performance.enable');
  return async () => {
    await tab.send('HeapProfiler.collectGarbage');
    const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
    const ours = treeOf(pid);
    const { JSHeapUsedSize = 0, Nodes = 0, JSEventListeners = 0 } = await metricsOf(tab);
    return {
      server: sum(ours.map(residentOf)),
      browser: sum(processInfo.map(({ id }) => residentOf(id))),
      heap: JSHeapUsedSize / 1e6,
      nodes: Nodes,
      listeners: JSEventListeners,
      cpu: sum(ours.map(secondsOf)) + sum(processInfo.map(({ cpuTime }) => cpuTime)),
    };
  };
}

async function metricsOf(tab: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await tab.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A process and those it started, and those they started. */
function treeOf(pid: number): readonly number[] {
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const children = ids.filter((id) => Number(fieldOf(`/proc/${id}/status`, 'PPid')) === pid);
  return [pid, ...children.flatMap((id) => treeOf(Number(id)))];
}

/** Megabytes of a process that has not ended. */
function residentOf(pid: number): number {
  return Number(fieldOf(`/proc/${pid}/smaps_rollup`, 'Pss')) / 1024;
}

function fieldOf(path: string, name: string): string {
  return new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(textOf(path))?.[1] ?? '0';
}

/** Ticks of the kernel that stand for one second. */
const TICKS = 100;

function secondsOf(pid: number): number {
  const fields = textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS;
}

/** A file of the kernel; empty where its process ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
