import { cpus, loadavg, totalmem } from 'node:os';

/** What a run is measured on. Read it before the run, which is a load itself. */
export function describeMachine() {
  return {
    processor: cpus()[0].model,
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    loadAtStart: Number(loadavg()[0].toFixed(2)),
  };
}

/** Whether others use so much of the machine that rates say more about them. */
export const isBusy = ({ cores, loadAtStart }) => loadAtStart > cores / 2;
